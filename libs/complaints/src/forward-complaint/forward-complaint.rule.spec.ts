import { aComplaint, given, loadDefaultPack, sealed, supervisorAt } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideForward } from './forward-complaint.rule';

const reason = sealed('कोविन में सुधार वहीं हो सकता है');
const forwardTo =
  (to: string, approved = false) =>
  (complaint: Complaint, facts: Facts) =>
    decideForward(complaint, { to, reason, approved }, facts);

describe('forwarding a complaint', () => {
  beforeAll(loadDefaultPack);

  it('makes another desk act, by its own calendar, and never changes who answers to the citizen', () => {
    const { events, complaint } = given(aComplaint().routedTo('bhopal').after('PT1H').accepted().after('PT1H')).when(
      forwardTo('national'),
    );
    expect(events).toMatchObject([
      { type: 'ComplaintForwarded', data: { from: 'bhopal', to: 'national', reason } },
      { type: 'StageMet', data: { stage: 'ACT', instance: 'ACT-1', usedMillis: 7_200_000, late: false } },
      {
        type: 'StageStarted',
        data: { stage: 'ACCEPT', instance: 'ACCEPT-2', holder: 'national', calendar: 'national-office' },
      },
      {
        type: 'StageStarted',
        data: { stage: 'ACT', instance: 'ACT-2', holder: 'national', calendar: 'national-office', target: 'P5D' },
      },
    ]);
    expect(complaint).toMatchObject({
      ...{ status: 'routed', holder: 'national', accountable: 'bhopal' },
      lentBy: [{ desk: 'bhopal', officer: 'officer.bhopal' }],
    });
  });

  it('leaves the promise to the citizen running, on the calendar of the accountable desk', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted();
    const forwarded = accepted.after('PT1H').forwardedTo('national');
    expect(forwarded.stage('RESOLVE')).toEqual(accepted.stage('RESOLVE'));
  });

  it('can go on: each desk remembers who waits for it', () => {
    const { complaint } = aComplaint()
      .routedTo('bhopal')
      .accepted()
      .forwardedTo('state')
      .accepted()
      .forwardedTo('national');
    expect(complaint).toMatchObject({
      ...{ holder: 'national', accountable: 'bhopal' },
      lentBy: [{ desk: 'bhopal' }, { desk: 'state' }],
    });
  });

  it('gives a desk that is not on the ladder of the category the time of its first tier', () => {
    const { complaint } = aComplaint().routedTo('bhopal').accepted().forwardedTo('indore');
    expect(complaint.stages.find(({ instance }) => instance === 'ACT-2')).toMatchObject({
      ...{ holder: 'indore', calendar: 'indore-office', clock: { targetMillis: 4 * 8 * 3_600_000 } },
    });
  });

  it('refuses a desk that does not exist, and the desk that has it', () => {
    const accepted = given(aComplaint().routedTo('bhopal').accepted());
    expect(accepted.when(forwardTo('nowhere')).refusal).toEqual({
      ...{ refused: 'DESK_UNKNOWN', details: { desk: 'nowhere' } },
    });
    expect(accepted.when(forwardTo('bhopal')).refusal).toEqual({ refused: 'DESK_SAME', details: { desk: 'bhopal' } });
  });

  describe('to and fro', () => {
    const lent = () => aComplaint().routedTo('bhopal').accepted().forwardedTo('national').accepted();

    it('is no forward: what a desk has lent goes back to it as a return', () => {
      expect(given(lent()).when(forwardTo('bhopal')).refusal).toEqual({
        ...{ refused: 'FORWARD_IS_RETURN', details: { desk: 'bhopal' } },
      });
      expect(given(lent().forwardedTo('state').accepted()).when(forwardTo('bhopal', true)).refusal?.refused).toBe(
        'FORWARD_IS_RETURN',
      );
    });

    it('is counted at each return, and once is free', () => {
      const back = lent().returned();
      expect(back.dataOf('ComplaintReturned')).toMatchObject([{ from: 'national', to: 'bhopal', bounce: 1 }]);
      expect(back.complaint).toMatchObject({ bounces: { 'bhopal national': 1 } });
    });

    it('needs a supervisor the second time, to the same desk', () => {
      const back = lent().returned();
      expect(given(back).when(forwardTo('national')).refusal).toEqual({
        ...{ refused: 'BOUNCE_NEEDS_APPROVAL', details: { desk: 'national', bounces: '1' } },
      });
      expect(given(back).when(forwardTo('state')).types).toContain('ComplaintForwarded');
      const again = back.forwardedTo('national', supervisorAt('bhopal')).accepted().returned();
      expect(again.dataOf('ComplaintReturned').map(({ bounce }) => bounce)).toEqual([1, 2]);
      expect(given(again).when(forwardTo('national')).refusal?.details).toMatchObject({ bounces: '2' });
    });

    it('is remembered for the ticket, also when it was reopened in between', () => {
      const reopened = lent().returned().resolved().reopened().accepted();
      expect(given(reopened).when(forwardTo('national')).refusal?.refused).toBe('BOUNCE_NEEDS_APPROVAL');
    });
  });

  it('refuses what nobody has accepted, and what waits for the citizen', () => {
    for (const scenario of [aComplaint().routedTo('bhopal'), aComplaint().routedTo('bhopal').accepted().asked()])
      expect(given(scenario).when(forwardTo('national')).refusal?.refused).toBe('WRONG_STATUS');
  });
});
