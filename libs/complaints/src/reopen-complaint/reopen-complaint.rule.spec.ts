import { aComplaint, citizen, given, loadDefaultPack, sealed } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideReopen } from './reopen-complaint.rule';

const reason = sealed('अब भी नहीं दिख रही');
const reopen = (complaint: Complaint, facts: Facts) => decideReopen(complaint, reason, facts);

describe('reopening a complaint', () => {
  beforeAll(loadDefaultPack);

  const resolved = () => aComplaint().routedTo('bhopal').accepted().resolved().after('P1D');

  it('asks for no confirmation any more, and starts a new promise at the desk where it began', () => {
    const { events, complaint } = given(resolved()).when(reopen);
    const startedAt = '2026-11-17T04:30:00.000Z';
    expect(events).toMatchObject([
      { type: 'ComplaintReopened', data: { holder: 'bhopal', reason } },
      { type: 'StageCancelled', data: { stage: 'CONFIRM', instance: 'CONFIRM-1', usedMillis: 86_400_000 } },
      { type: 'StageStarted', data: { stage: 'RESOLVE', instance: 'RESOLVE-2', holder: 'bhopal', startedAt } },
      { type: 'StageStarted', data: { stage: 'ACCEPT', instance: 'ACCEPT-2', holder: 'bhopal', startedAt } },
      { type: 'StageStarted', data: { stage: 'ACT', instance: 'ACT-2', holder: 'bhopal', startedAt } },
    ]);
    expect(complaint).toMatchObject({ status: 'routed', holder: 'bhopal', accountable: 'bhopal' });
  });

  it('goes back to where routing had put it, not to who resolved it nor to who answers for it', () => {
    const lent = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').accepted().resolved().reopened();
    expect(lent.complaint).toMatchObject({ holder: 'bhopal', lentBy: [] });
    const misuse = aComplaint({ category: 'PRIVACY' })
      .routedTo('state', 'bhopal')
      .accepted()
      .resolved('MISUSE_STOPPED')
      .reopened();
    expect(misuse.complaint).toMatchObject({ holder: 'state', accountable: 'bhopal' });
    expect(misuse.stage('RESOLVE').holder).toBe('bhopal');
  });

  it('opens a closed one again within thirty days, to the millisecond', () => {
    const closed = resolved().confirmed();
    expect(closed.after('P30D').reopened().complaint).toMatchObject({ status: 'routed' });
    expect(closed.after('P30D').reopened().complaint).not.toHaveProperty('endedAt');
    expect(given(closed.after('P30D').after(1)).whenBy(citizen(), 'reopen', reopen).refusal).toEqual({
      ...{ refused: 'REOPEN_TOO_LATE', details: { within: 'P30D' } },
    });
  });

  it('can be done again and again, each time with clocks of their own', () => {
    const twice = resolved().reopened().accepted().resolved().confirmed().reopened();
    expect(twice.complaint.stages.map(({ instance }) => instance)).toEqual(['RESOLVE-3', 'ACCEPT-3', 'ACT-3']);
  });

  it('is for what is resolved or closed: a rejection is not reopened', () => {
    for (const scenario of [
      aComplaint().routedTo('bhopal').accepted(),
      aComplaint().routedTo('bhopal').accepted().rejected(),
    ]) {
      expect(given(scenario).when(reopen).refusal?.refused).toBe('WRONG_STATUS');
      expect(given(scenario).whenBy(citizen(), 'reopen', reopen).refusal?.refused).toBe('WRONG_STATUS');
    }
  });
});
