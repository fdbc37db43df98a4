import { aComplaint, given, loadDefaultPack, officerAt, sealed } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideRequestInformation } from './request-information.rule';

const question = sealed('टीका किस केंद्र पर लगा था?');
const ask = (complaint: Complaint, facts: Facts) => decideRequestInformation(complaint, question, facts);

describe('asking the citizen', () => {
  beforeAll(loadDefaultPack);

  it('stops the clocks that the policy says it stops: ACT and RESOLVE, with what they had used', () => {
    const { events, complaint } = given(aComplaint().routedTo('bhopal').accepted().after('PT3H')).when(ask);
    const paused = { at: '2026-11-16T07:30:00.000Z', reason: 'awaiting-citizen', usedMillis: 10_800_000, wakeAt: null };
    expect(events).toMatchObject([
      { type: 'InformationRequested', data: { question } },
      { type: 'StagePaused', data: { stage: 'RESOLVE', instance: 'RESOLVE-1', ...paused } },
      { type: 'StagePaused', data: { stage: 'ACT', instance: 'ACT-1', ...paused } },
      { type: 'StageStarted', data: { stage: 'ANSWER', target: 'P7D', reminders: ['P3D', 'P6D'] } },
    ]);
    expect(complaint).toMatchObject({ status: 'awaitingCitizen', officer: 'officer.bhopal' });
    expect(complaint.stages.map(({ dueAt }) => dueAt)).toEqual([null, null, Date.parse('2026-11-23T13:00+05:30')]);
  });

  it('is for the officer who has it', () => {
    const accepted = given(aComplaint().routedTo('bhopal').accepted());
    expect(accepted.whenBy(officerAt('bhopal', 'ravi'), 'request-information', ask).refusal?.refused).toBe(
      'NOT_YOUR_TICKET',
    );
  });

  it('can not be done before somebody has it, nor while a question is open', () => {
    for (const scenario of [aComplaint().routedTo('bhopal'), aComplaint().routedTo('bhopal').accepted().asked()]) {
      const { refusal } = given(scenario).whenBy(scenario.officer, 'request-information', ask);
      expect(refusal?.refused).toBe('WRONG_STATUS');
    }
  });
});
