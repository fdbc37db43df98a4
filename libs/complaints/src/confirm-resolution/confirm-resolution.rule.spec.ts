import { HELPDESK, aComplaint, citizen, given, loadDefaultPack, officerAt, sealed } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideConfirm } from './confirm-resolution.rule';

const confirm = (complaint: Complaint, facts: Facts) => decideConfirm(complaint, sealed('धन्यवाद'), facts);

describe('confirming a resolution', () => {
  beforeAll(loadDefaultPack);

  const resolved = () => aComplaint().routedTo('bhopal').accepted().resolved();

  it('ends CONFIRM and closes the complaint', () => {
    const { events, complaint } = given(resolved().after('PT1H')).when(confirm);
    expect(events).toMatchObject([
      { type: 'ResolutionConfirmed', data: { comment: sealed('धन्यवाद') } },
      { type: 'StageMet', data: { stage: 'CONFIRM', instance: 'CONFIRM-1', usedMillis: 3_600_000, late: false } },
      { type: 'ComplaintClosed', data: { reason: 'confirmed' } },
    ]);
    expect(complaint).toMatchObject({ status: 'closed', endedAt: Date.parse('2026-11-16T11:00+05:30'), stages: [] });
  });

  it('needs no words', () => {
    const { events } = given(resolved()).when((complaint, facts) => decideConfirm(complaint, null, facts));
    expect(events[0]).toEqual({ type: 'ResolutionConfirmed', data: { comment: null } });
  });

  it('is for the citizen of the complaint and for who speaks for them, not for the desk', () => {
    expect(given(resolved()).whenBy(citizen(), 'confirm', confirm).refusal).toBeNull();
    expect(given(resolved()).whenBy(HELPDESK, 'confirm', confirm).refusal).toBeNull();
    expect(given(resolved()).whenBy(citizen('somebody else'), 'confirm', confirm).refusal?.refused).toBe(
      'NOT_YOUR_TICKET',
    );
    expect(given(resolved()).whenBy(officerAt('bhopal'), 'confirm', confirm).refusal?.refused).toBe('ROLE_MAY_NOT');
  });

  it('needs a resolution', () => {
    expect(given(aComplaint()).whenBy(citizen(), 'confirm', confirm).refusal).toEqual({
      ...{ refused: 'WRONG_STATUS', details: { action: 'confirm', status: 'lodged', statuses: 'resolved' } },
    });
  });
});
