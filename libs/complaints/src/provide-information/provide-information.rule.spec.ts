import { HELPDESK, aComplaint, citizen, given, loadDefaultPack, sealed } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideProvideInformation } from './provide-information.rule';

const answer = sealed('गांधी नगर');
const provide = (complaint: Complaint, facts: Facts) => decideProvideInformation(complaint, answer, facts);

describe('the citizen answers', () => {
  beforeAll(loadDefaultPack);

  it('and the clocks run on from what they had used, with a due time that is later by what was waited', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted().after('PT3H');
    const { events, complaint } = given(accepted.asked().after('P1D')).when(provide);
    expect(events).toMatchObject([
      { type: 'InformationProvided', data: { answer } },
      { type: 'StageMet', data: { stage: 'ANSWER', usedMillis: 86_400_000, late: false } },
      {
        type: 'StageResumed',
        data: {
          ...{ stage: 'RESOLVE', instance: 'RESOLVE-1', at: '2026-11-17T07:30:00.000Z', usedMillis: 10_800_000 },
          ...{ dueAt: '2026-12-01T12:30:00.000Z', wakeAt: '2026-12-01T12:30:00.000Z' },
        },
      },
      {
        type: 'StageResumed',
        data: { stage: 'ACT', instance: 'ACT-1', dueAt: '2026-11-20T12:30:00.000Z' },
      },
    ]);
    expect(complaint).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' });
    expect(accepted.stage('ACT').dueAt).toBe(Date.parse('2026-11-19T12:30:00Z'));
  });

  it('at night, and nobody gains or loses working time', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted().at('2026-11-16T19:00+05:30');
    const answered = accepted.asked().at('2026-11-17T08:00+05:30').answered();
    expect(answered.dueOf('ACT')).toBe(accepted.dueOf('ACT'));
    expect(answered.dueOf('RESOLVE')).toBe(accepted.dueOf('RESOLVE'));
  });

  it('is for the citizen of the complaint, or for staff in their stead', () => {
    const asked = given(aComplaint().routedTo('bhopal').accepted().asked());
    expect(asked.whenBy(citizen(), 'provide-information', provide).refusal).toBeNull();
    expect(asked.whenBy(HELPDESK, 'provide-information', provide).refusal).toBeNull();
    const other = citizen('0b0e3b5c-7c5e-4b8e-8a39-0d3f0f6f1c2a');
    expect(asked.whenBy(other, 'provide-information', provide).refusal?.refused).toBe('NOT_YOUR_TICKET');
  });

  it('needs a question that is open', () => {
    const { refusal } = given(aComplaint().routedTo('bhopal').accepted()).whenBy(
      ...([citizen(), 'provide-information', provide] as const),
    );
    expect(refusal?.refused).toBe('WRONG_STATUS');
  });
});
