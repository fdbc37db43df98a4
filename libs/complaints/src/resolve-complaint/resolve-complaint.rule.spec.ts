import { aComplaint, given, loadDefaultPack, sealed } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideResolve } from './resolve-complaint.rule';

const explanation = sealed('अब दोनों खुराकें दिखेंगी');
const resolveAs = (resolution: string) => (complaint: Complaint, facts: Facts) =>
  decideResolve(complaint, { resolution, explanation }, facts);

describe('resolving a complaint', () => {
  beforeAll(loadDefaultPack);

  it('keeps the promise, ends the work, and gives the citizen seven days to say whether it is right', () => {
    const { events, complaint } = given(aComplaint().routedTo('bhopal').accepted().after('P2D')).when(
      resolveAs('DOSE_ADDED'),
    );
    expect(events).toMatchObject([
      { type: 'ComplaintResolved', data: { resolution: 'DOSE_ADDED', explanation } },
      { type: 'StageMet', data: { stage: 'RESOLVE', usedMillis: 16 * 3_600_000, late: false } },
      { type: 'StageMet', data: { stage: 'ACT', usedMillis: 16 * 3_600_000, late: false } },
      {
        type: 'StageStarted',
        data: {
          ...{ stage: 'CONFIRM', instance: 'CONFIRM-1', holder: 'bhopal', calendar: 'always-on', ladder: [] },
          ...{ startedAt: '2026-11-18T04:30:00.000Z', dueAt: '2026-11-25T04:30:00.000Z' },
        },
      },
    ]);
    expect(complaint.status).toBe('resolved');
    expect(complaint).not.toHaveProperty('officer');
  });

  it('is late after the due time, which is recorded first', () => {
    const late = aComplaint().routedTo('bhopal').accepted().at('2026-12-05T10:00+05:30');
    const { types, events } = given(late).whenBy(late.officer, 'resolve', resolveAs('DOSE_ADDED'));
    expect(types.indexOf('StageBreached')).toBeLessThan(types.indexOf('ComplaintResolved'));
    expect(events.flatMap((event) => (event.type === 'StageMet' ? [event.data.late] : []))).toEqual([true, true]);
  });

  it('can be done by the desk that was asked for help; the accountable desk awaits the confirmation', () => {
    const lent = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').accepted();
    const { events } = given(lent).when(resolveAs('DOSE_ADDED'));
    expect(events.at(-1)).toMatchObject({ type: 'StageStarted', data: { stage: 'CONFIRM', holder: 'bhopal' } });
  });

  it('refuses a code that the pack does not have', () => {
    for (const code of ['PUT_RIGHT', 'constructor', 'NO_EVIDENCE', ''])
      expect(given(aComplaint().routedTo('bhopal').accepted()).when(resolveAs(code)).refusal).toEqual({
        ...{ refused: 'RESOLUTION_UNKNOWN', details: { resolution: code } },
      });
  });

  it('refuses what nobody has in hand', () => {
    for (const scenario of [
      aComplaint(),
      aComplaint().routedTo('bhopal'),
      aComplaint().routedTo('bhopal').accepted().asked(),
    ])
      expect(given(scenario).when(resolveAs('DOSE_ADDED')).refusal?.refused).toBe('WRONG_STATUS');
  });
});
