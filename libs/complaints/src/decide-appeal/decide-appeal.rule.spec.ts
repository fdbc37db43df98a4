import { aComplaint, citizen, given, loadDefaultPack, officerAt, sealed, supervisorAt } from '@nivaran/testing';
import { decideDecideAppeal } from './decide-appeal.rule';

describe('deciding an appeal', () => {
  beforeAll(loadDefaultPack);

  const resolved = () => aComplaint().routedTo('bhopal').accepted().resolved().after('P1D');
  const explanation = sealed('रजिस्टर दोबारा देखा गया');

  it('allowed, lets work begin anew where it began, with a new promise', () => {
    const { events, complaint } = given(resolved().appealed().after('P2D')).when((before, facts) =>
      decideDecideAppeal(before, { outcome: 'allowed', explanation }, facts),
    );
    expect(events).toMatchObject([
      { type: 'AppealDecided', data: { outcome: 'allowed', decider: 'state', status: 'routed', holder: 'bhopal' } },
      { type: 'StageMet', data: { stage: 'APPEAL', late: false } },
      { type: 'StageStarted', data: { instance: 'RESOLVE-2' } },
      { type: 'StageStarted', data: { instance: 'ACCEPT-2' } },
      { type: 'StageStarted', data: { instance: 'ACT-2' } },
    ]);
    expect(complaint).toMatchObject({ status: 'routed', holder: 'bhopal', accountable: 'bhopal' });
  });

  it('dismissed, leaves the outcome as it stood, at the desk that had it', () => {
    const closed = resolved().appealed().decided('dismissed');
    expect(closed.complaint).toMatchObject({ status: 'closed', holder: 'bhopal', endedAt: closed.now, stages: [] });
    const rejected = aComplaint().routedTo('bhopal').accepted().rejected().appealed().decided('dismissed');
    expect(rejected.complaint).toMatchObject({ status: 'rejected', holder: 'bhopal', endedAt: rejected.now });
  });

  it('dismissed, can be taken one tier further, and not got round by reopening', () => {
    const closed = resolved().appealed().decided('dismissed');
    const reopening = given(closed).whenBy(citizen(), 'reopen', () => []);
    expect(reopening.refusal?.refused).toBe('APPEAL_DECIDED');
    const national = closed.appealed();
    expect(national.complaint).toMatchObject({ holder: 'national' });
    expect(national.decided('dismissed').attempt(citizen(), 'appeal', () => []).refusal?.refused).toBe(
      'NO_FURTHER_APPEAL',
    );
  });

  it('allowed, clears the way: the new outcome can be reopened and appealed again', () => {
    const again = resolved().appealed().decided('dismissed').appealed().decided('allowed').accepted().resolved();
    expect(again.appealed().complaint).toMatchObject({ holder: 'state' });
    expect(again.reopened().complaint.status).toBe('routed');
  });

  it('is for somebody else than had it in hand, also at the highest desk', () => {
    const byNational = aComplaint()
      .routedTo('bhopal')
      .accepted()
      .forwardedTo('national')
      .accepted()
      .resolved()
      .appealed();
    const decide = (id: string) =>
      byNational.attempt(officerAt('national', id), 'decide-appeal', () => []).refusal?.refused;
    expect([decide('officer.national'), decide('somebody.else')]).toEqual(['APPEAL_OWN_OUTCOME', undefined]);
  });

  it('is for the desk that it went to, not for the one that is complained of', () => {
    const appealed = resolved().appealed();
    const refused = (desk: string) => appealed.attempt(officerAt(desk), 'decide-appeal', () => []).refusal?.refused;
    expect([refused('bhopal'), refused('national'), refused('state')]).toEqual([
      ...['NOT_YOUR_DESK', 'NOT_YOUR_DESK', undefined],
    ]);
    expect(appealed.attempt(supervisorAt('bhopal'), 'decide-appeal', () => []).refusal?.refused).toBe('NOT_YOUR_DESK');
  });
});
