import { aComplaint, given, loadDefaultPack, officerAt } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideAccept } from './accept-complaint.rule';

const lent = () => aComplaint().routedTo('bhopal').accepted().forwardedTo('national');

describe('accepting a complaint', () => {
  beforeAll(loadDefaultPack);

  it('puts it into the hands of an officer and ends ACCEPT, while ACT and RESOLVE run on', () => {
    const { events, complaint } = given(aComplaint().routedTo('bhopal').after('PT3H')).when((routed, facts) =>
      decideAccept(routed, 'officer.bhopal', facts),
    );
    expect(events).toEqual([
      { type: 'ComplaintAccepted', data: { desk: 'bhopal', officer: 'officer.bhopal' } },
      {
        type: 'StageMet',
        data: {
          ...{ stage: 'ACCEPT', instance: 'ACCEPT-1', at: '2026-11-16T07:30:00.000Z' },
          ...{ usedMillis: 3 * 3_600_000, late: false, wakeAt: null },
        },
      },
    ]);
    expect(complaint).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' });
    expect(complaint.stages.map(({ stage }) => stage)).toEqual(['RESOLVE', 'ACT']);
  });

  it('counts working hours only: a night and a weekend are not used', () => {
    const friday = aComplaint({ at: '2026-11-20T17:00+05:30' }).routedTo('bhopal');
    const { events } = given(friday.at('2026-11-23T10:30+05:30')).when((routed, facts) =>
      decideAccept(routed, 'officer.bhopal', facts),
    );
    expect(events[1]).toMatchObject({ type: 'StageMet', data: { usedMillis: 1.5 * 3_600_000, late: false } });
  });

  it('names the desk that took it after a forward', () => {
    const { events } = given(lent()).when((routed, facts) => decideAccept(routed, 'officer.national', facts));
    expect(events[0]).toEqual({ type: 'ComplaintAccepted', data: { desk: 'national', officer: 'officer.national' } });
  });

  it('refuses what is on no desk, and what somebody has', () => {
    for (const scenario of [aComplaint(), aComplaint().deferred(), aComplaint().routedTo('bhopal').accepted()]) {
      const { refusal } = given(scenario).when((complaint, facts) => decideAccept(complaint, 'asha', facts));
      expect(refusal).toEqual({
        refused: 'WRONG_STATUS',
        details: { action: 'accept', status: scenario.complaint.status },
      });
    }
  });

  it('is for the staff of the desk that holds it', () => {
    const decide = (complaint: Complaint, facts: Facts) => decideAccept(complaint, 'asha', facts);
    const { refusal } = given(lent()).whenBy(officerAt('bhopal', 'asha'), 'accept', decide);
    expect(refusal).toEqual({ refused: 'NOT_YOUR_DESK', details: { action: 'accept', desk: 'national' } });
    expect(given(lent()).whenBy(officerAt('indore'), 'accept', decide).refusal?.refused).toBe('OUT_OF_SCOPE');
  });
});
