import { aComplaint, given, loadDefaultPack, sealed } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideReject } from './reject-complaint.rule';

const explanation = sealed('रजिस्टर में नाम नहीं मिला');
const rejectFor = (reason: string) => (complaint: Complaint, facts: Facts) =>
  decideReject(complaint, { reason, explanation }, facts);

describe('rejecting a complaint', () => {
  beforeAll(loadDefaultPack);

  it('answers the citizen with a reason and in words, and leaves no clock running', () => {
    const { events, complaint } = given(aComplaint().routedTo('bhopal').accepted().after('PT2H')).when(
      rejectFor('NO_EVIDENCE'),
    );
    expect(events).toMatchObject([
      { type: 'ComplaintRejected', data: { reason: 'NO_EVIDENCE', explanation } },
      { type: 'StageMet', data: { stage: 'RESOLVE', late: false, wakeAt: null } },
      { type: 'StageMet', data: { stage: 'ACT', late: false, wakeAt: null } },
    ]);
    expect(complaint).toMatchObject({ status: 'rejected', stages: [] });
  });

  it('refuses "does not concern us" and every other code that is no reason of the pack', () => {
    for (const code of ['DOES_NOT_CONCERN_US', 'DOSE_ADDED', 'toString', ''])
      expect(given(aComplaint().routedTo('bhopal').accepted()).when(rejectFor(code)).refusal).toEqual({
        ...{ refused: 'REASON_UNKNOWN', details: { reason: code } },
      });
  });

  it('is for who has it in hand', () => {
    const routed = aComplaint().routedTo('bhopal');
    expect(given(routed).whenBy(routed.officer, 'reject', rejectFor('NO_EVIDENCE')).refusal?.refused).toBe(
      'WRONG_STATUS',
    );
  });
});
