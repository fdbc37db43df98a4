import {
  type ComplaintScenario,
  aComplaint,
  aLife,
  defaultPack,
  loadDefaultPack,
  propertyRuns,
} from '@nivaran/testing';
import fc from 'fast-check';
import { explainClock } from '@nivaran/sla';
import { outcomeOf } from './get-stages';
import { stagesOf } from './stages-of';

const recordOf = ({ events }: ComplaintScenario, instance: string) => {
  const record = stagesOf(events).find((stage) => stage.instance === instance);
  if (!record) throw new Error(`${instance} was never started.`);
  return record;
};
const outcomes = (life: ComplaintScenario) =>
  Object.fromEntries(stagesOf(life.events).map((stage) => [stage.instance, outcomeOf(stage, new Date(life.now))]));

describe('the stages of a complaint', () => {
  beforeAll(loadDefaultPack);

  it('are listed in the order of their starts, ended ones included', () => {
    const life = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').returned();
    expect(stagesOf(life.events).map(({ instance }) => instance)).toEqual([
      ...['ROUTE-1', 'RESOLVE-1', 'ACCEPT-1', 'ACT-1', 'ACCEPT-2', 'ACT-2', 'ACT-3'],
    ]);
  });

  it('keep each pause with its reason, and end the last one with the clock', () => {
    const life = aComplaint().routedTo('bhopal').accepted().after('PT1H').asked().after('PT2H').answered();
    const pause = { from: '2026-11-16T05:30:00.000Z', to: '2026-11-16T07:30:00.000Z', reason: 'awaiting-citizen' };
    expect(recordOf(life, 'ACT-1').pauses).toEqual([pause]);
    expect(recordOf(life.after('PT1H').asked(), 'ACT-1').pauses).toEqual([
      pause,
      { from: '2026-11-16T08:30:00.000Z', to: null, reason: 'awaiting-citizen' },
    ]);
  });

  it('remember who had it when it breached, and how far the ladder was climbed', () => {
    const life = aComplaint()
      .routedTo('bhopal')
      .accepted()
      .forwardedTo('national')
      .accepted()
      .after('P30D')
      .dueRecorded();
    expect(recordOf(life, 'RESOLVE-1')).toMatchObject({
      ...{ holder: 'bhopal', level: 4 },
      breach: { at: '2026-11-30T12:30:00.000Z', holder: 'national', officer: 'officer.national' },
    });
  });

  it('keep their due time through a pause after the breach', () => {
    const life = aComplaint().routedTo('bhopal').accepted().after('P9D').asked().after('P1D').answered();
    expect(recordOf(life, 'ACT-1')).toMatchObject({ dueAt: '2026-11-19T12:30:00.000Z' });
  });

  it('run, stand still, are overdue, met, late or cancelled', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted();
    expect(outcomes(accepted)).toEqual({
      ...{ 'ROUTE-1': 'met', 'RESOLVE-1': 'running', 'ACCEPT-1': 'met', 'ACT-1': 'running' },
    });
    expect(outcomes(accepted.asked())).toMatchObject({ 'ACT-1': 'paused', 'RESOLVE-1': 'paused' });
    expect(outcomes(accepted.after('P9D'))).toMatchObject({ 'ACT-1': 'overdue', 'RESOLVE-1': 'running' });
    expect(outcomes(accepted.after('P9D').asked())).toMatchObject({ 'ACT-1': 'overdue', 'RESOLVE-1': 'paused' });
    expect(outcomes(accepted.after('P9D').resolved())).toMatchObject({ 'ACT-1': 'late', 'RESOLVE-1': 'met' });
    expect(outcomes(accepted.resolved().after('P8D'))).toMatchObject({ 'CONFIRM-1': 'running' });
    expect(outcomes(accepted.resolved().reopened())).toMatchObject({ 'CONFIRM-1': 'cancelled' });
  });

  it('explain exactly the time that they have used, once they have ended', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        for (const stage of stagesOf(life.events)) {
          if (stage.endedAt === null) continue;
          const endedAt = Date.parse(stage.endedAt);
          const { countedMillis } = explainClock({
            ...{ startedAt: Date.parse(stage.startedAt), endedAt, upTo: endedAt },
            pauses: stage.pauses.map(({ from, to, reason }) => ({
              ...{ from: Date.parse(from), to: to === null ? null : Date.parse(to), why: reason },
            })),
            calendar: defaultPack().calendar(stage.calendar),
          });
          expect(countedMillis).toBe(stage.usedMillis);
        }
      }),
      propertyRuns(100),
    );
  });
});
