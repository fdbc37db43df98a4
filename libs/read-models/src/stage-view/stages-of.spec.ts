import {
  type ComplaintScenario,
  aComplaint,
  aLife,
  defaultPack,
  loadDefaultPack,
  propertyRuns,
} from '@nivaran/testing';
import fc from 'fast-check';
import type { StageAdjusted } from '@nivaran/complaints';
import { usedAt } from '@nivaran/sla';
import { explainStage } from './explain-stage';
import { outcomeOf } from './get-stages';
import { type StageRecord, stagesOf } from './stages-of';

const HOUR = 3_600_000;
const recordOf = ({ events }: Pick<ComplaintScenario, 'events'>, instance: string) => {
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

  it('keep each stretch of a clock that went on under other rules, and what was used before it', () => {
    const [life, at] = [aComplaint().routedTo('bhopal').accepted(), '2026-11-16T10:30:00.000Z'];
    const act = { ...adjustment('ACT-1', at), usedMillis: 4 * HOUR, targetMillis: 24 * HOUR, target: 'P1D' };
    const { stretches, ...record } = recordOf(withAdjustment(life, act), 'ACT-1');
    expect(record).toMatchObject({ target: 'P1D', calendar: 'always-on', packVersion: 'later' });
    expect(record.dueAt).toBe(act.dueAt);
    expect(stretches).toMatchObject([
      { from: record.startedAt, cause: 'start', target: 'P4D', calendar: 'bhopal-office', carriedMillis: 0 },
      { from: at, cause: 'category', target: 'P1D', calendar: 'always-on', carriedMillis: 4 * HOUR },
    ]);
  });
});

describe('the explanation of a stage', () => {
  beforeAll(loadDefaultPack);
  const packOf = ({ packs }: Pick<ComplaintScenario, 'packs'>, version: string) =>
    packs.find(({ pack }) => pack.version === version) ?? defaultPack();
  const calendarsOf =
    (life: Pick<ComplaintScenario, 'packs'>) =>
    ({ calendar: id, packVersion }: Pick<StageRecord, 'calendar' | 'packVersion'>) => ({
      ...{ calendar: packOf(life, packVersion).calendar(id), calendarName: { en: id } },
    });

  it('goes on after a change by the other calendar, from what was used', () => {
    const [life, at] = [aComplaint().routedTo('bhopal').accepted(), '2026-11-16T10:30:00.000Z'];
    const act = { ...adjustment('ACT-1', at), usedMillis: 6 * HOUR, targetMillis: 24 * HOUR };
    const record = { ...recordOf(withAdjustment(life, act), 'ACT-1'), dueAt: null };
    const [first, second] = explainStage(record, Date.parse('2026-11-16T20:30:00.000Z'), calendarsOf(life));
    expect(first).toMatchObject({ countedMillis: 6 * HOUR, to: Date.parse(at) });
    expect(second).toMatchObject({ carriedMillis: 6 * HOUR, countedMillis: 10 * HOUR, usedMillis: 16 * HOUR });
  });

  it('is exactly the time that the clock has used, once it has ended', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        for (const stage of stagesOf(life.events))
          if (stage.endedAt !== null)
            expect(explainStage(stage, life.now, calendarsOf(life)).at(-1)?.usedMillis).toBe(stage.usedMillis);
      }),
      propertyRuns(100),
    );
  });

  it('is exactly the time that an open clock has used by its due time, or by now while it is paused', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const records = stagesOf(life.events);
        for (const { instance, clock, calendar, packVersion, dueAt, breachedAt } of life.complaint.stages) {
          const record = records.find((one) => one.instance === instance);
          if (!record || breachedAt !== null) continue; // explained up to its breach, not to what it has used since
          const used = usedAt(clock, packOf(life, packVersion).calendar(calendar), dueAt ?? life.now);
          expect(explainStage(record, life.now, calendarsOf(life)).at(-1)?.usedMillis).toBe(used);
        }
      }),
      propertyRuns(100),
    );
  });
});

/** A change of category from the office hours of Bhopal to day and night, as the log would have it. */
function adjustment(instance: string, at: string): StageAdjusted['data'] {
  return {
    ...{ stage: 'ACT', instance, at, cause: 'category', target: 'P1D', targetMillis: 24 * HOUR, usedMillis: 0 },
    ...{ calendar: 'always-on', packVersion: 'later', pausedBy: [], dueSoonShare: 0.75, ladder: [], reminders: [] },
    ...{ remindersBehind: 0, dueAt: '2026-11-17T06:30:00.000Z', dueSoonAt: '2026-11-17T00:30:00.000Z', wakeAt: null },
  };
}

function withAdjustment(life: ComplaintScenario, data: StageAdjusted['data']): Pick<ComplaintScenario, 'events'> {
  const [first] = life.events;
  if (!first) throw new Error('A life begins with a lodging.');
  return { events: [...life.events, { ...first, type: 'StageAdjusted', data, occurredAt: data.at }] };
}
