import { aComplaint, given, loadDefaultPack, officerAt, sealed, supervisorAt } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideRelease } from './release-complaint.rule';

const release = (complaint: Complaint, facts: Facts) => decideRelease(complaint, sealed('बीमार हूँ'), facts);

describe('releasing a complaint', () => {
  beforeAll(loadDefaultPack);

  it('puts it back into the queue and starts a new ACCEPT, while ACT runs on', () => {
    const accepted = aComplaint().routedTo('bhopal').after('PT1H').accepted().after('PT2H');
    const { events, complaint } = given(accepted).when(release);
    expect(events).toMatchObject([
      { type: 'ComplaintReleased', data: { desk: 'bhopal', officer: 'officer.bhopal', reason: sealed('बीमार हूँ') } },
      {
        type: 'StageStarted',
        data: { stage: 'ACCEPT', instance: 'ACCEPT-2', holder: 'bhopal', startedAt: '2026-11-16T07:30:00.000Z' },
      },
    ]);
    expect(complaint.status).toBe('routed');
    expect(complaint).not.toHaveProperty('officer');
    expect(complaint.stages.map(({ instance }) => instance)).toEqual(['RESOLVE-1', 'ACT-1', 'ACCEPT-2']);
  });

  it('needs no reason', () => {
    const { events } = given(aComplaint().routedTo('bhopal').accepted()).when((complaint, facts) =>
      decideRelease(complaint, null, facts),
    );
    expect(events[0]).toMatchObject({ type: 'ComplaintReleased', data: { reason: null } });
  });

  it('does not keep a second officer from accepting it, nor give the desk new time to act', () => {
    const { complaint } = aComplaint().routedTo('bhopal').accepted().after('P1D').released().accepted();
    expect(complaint.stages.filter(({ stage }) => stage === 'ACT')).toMatchObject([
      { instance: 'ACT-1', clock: { since: Date.parse('2026-11-16T10:00+05:30'), usedMillis: 0 } },
    ]);
  });

  it('is for the officer who has it, or the supervisor of the desk', () => {
    const accepted = given(aComplaint().routedTo('bhopal').accepted(officerAt('bhopal', 'asha')));
    expect(accepted.whenBy(officerAt('bhopal', 'ravi'), 'release', release).refusal).toEqual({
      ...{ refused: 'NOT_YOUR_TICKET', details: { action: 'release', officer: 'asha' } },
    });
    expect(accepted.whenBy(supervisorAt('bhopal'), 'release', release).refusal).toBeNull();
    expect(accepted.whenBy(supervisorAt('indore'), 'release', release).refusal?.refused).toBe('OUT_OF_SCOPE');
  });

  it('refuses what nobody has', () => {
    expect(given(aComplaint().routedTo('bhopal')).when(release).refusal?.refused).toBe('WRONG_STATUS');
  });
});
