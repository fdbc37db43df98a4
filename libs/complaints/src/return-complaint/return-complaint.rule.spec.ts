import { aComplaint, given, loadDefaultPack, officerAt, sealed } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideReturn } from './return-complaint.rule';

const finding = sealed('खुराक दर्ज कर दी गई');
const giveBack = (complaint: Complaint, facts: Facts) => decideReturn(complaint, finding, facts);

describe('returning a complaint', () => {
  beforeAll(loadDefaultPack);

  const lent = () =>
    aComplaint()
      .routedTo('bhopal')
      .accepted(officerAt('bhopal', 'asha'))
      .forwardedTo('national')
      .at('2026-11-17T11:00+05:30');

  it('gives it straight back to the officer who had forwarded it, and starts new time to act', () => {
    const { events, complaint } = given(lent().accepted()).when(giveBack);
    expect(events).toMatchObject([
      { type: 'ComplaintReturned', data: { from: 'national', to: 'bhopal', officer: 'asha', finding } },
      { type: 'StageMet', data: { stage: 'ACT', instance: 'ACT-2', late: false } },
      { type: 'StageStarted', data: { stage: 'ACT', instance: 'ACT-3', holder: 'bhopal', calendar: 'bhopal-office' } },
    ]);
    expect(complaint).toMatchObject({ status: 'accepted', holder: 'bhopal', officer: 'asha', lentBy: [] });
  });

  it('needs no acceptance first: then it ends ACCEPT as well', () => {
    const { events, complaint } = given(lent()).when(giveBack);
    expect(events).toMatchObject([
      { type: 'ComplaintReturned' },
      { type: 'StageMet', data: { stage: 'ACCEPT', instance: 'ACCEPT-2' } },
      { type: 'StageMet', data: { stage: 'ACT', instance: 'ACT-2' } },
      { type: 'StageStarted', data: { stage: 'ACT', instance: 'ACT-3' } },
    ]);
    expect(complaint.stages.map(({ instance }) => instance)).toEqual(['RESOLVE-1', 'ACT-3']);
  });

  it('goes back one desk at a time', () => {
    const { complaint } = lent().accepted().forwardedTo('state').accepted().returned();
    expect(complaint).toMatchObject({ holder: 'national', lentBy: [{ desk: 'bhopal', officer: 'asha' }] });
  });

  it('never changes the promise to the citizen nor who answers for it', () => {
    const scenario = lent();
    const returned = scenario.returned();
    expect(returned.stage('RESOLVE')).toEqual(scenario.stage('RESOLVE'));
    expect(returned.complaint).toMatchObject({ accountable: 'bhopal' });
  });

  it('refuses a desk that nobody waits for', () => {
    expect(given(aComplaint().routedTo('bhopal').accepted()).when(giveBack).refusal).toEqual({
      ...{ refused: 'NOT_FORWARDED', details: { desk: 'bhopal' } },
    });
  });

  it('is for the desk that was asked, and there for the officer who has it', () => {
    expect(given(lent()).whenBy(officerAt('bhopal', 'asha'), 'return', giveBack).refusal?.refused).toBe(
      'NOT_YOUR_DESK',
    );
    const accepted = given(lent().accepted(officerAt('national', 'meera')));
    expect(accepted.whenBy(officerAt('national', 'john'), 'return', giveBack).refusal?.refused).toBe('NOT_YOUR_TICKET');
  });

  it('waits while a question is open to the citizen', () => {
    expect(given(lent().accepted().asked()).when(giveBack).refusal?.refused).toBe('WRONG_STATUS');
  });
});
