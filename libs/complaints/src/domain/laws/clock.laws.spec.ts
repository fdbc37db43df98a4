import { type ComplaintScenario, aLife, defaultPack, loadDefaultPack, propertyRuns, wakesOf } from '@nivaran/testing';
import fc from 'fast-check';
import type { ComplaintEscalated, StageEvent, StageStarted } from '../events';
import type { Recorded } from '../evolve';

type ClockEvent = Recorded<StageEvent | ComplaintEscalated>;

/** The events of each clock, by its instance. */
function clocksOf({ events }: ComplaintScenario): ClockEvent[][] {
  const clocks = new Map<string, ClockEvent[]>();
  for (const event of events) {
    if (!('instance' in event.data)) continue;
    clocks.set(event.data.instance, [...(clocks.get(event.data.instance) ?? []), event as ClockEvent]);
  }
  return [...clocks.values()];
}

/** In every life and for each of its clocks. */
function forEachClock(
  check: (events: ClockEvent[], start: StageStarted['data'], life: ComplaintScenario) => void,
): void {
  fc.assert(
    fc.property(aLife, (life) => {
      for (const events of clocksOf(life)) {
        const [first] = events;
        expect(first?.type).toBe('StageStarted');
        check(events, (first as StageStarted).data, life);
      }
    }),
    propertyRuns(),
  );
}

const isEnd = ({ type }: ClockEvent) => type === 'StageMet' || type === 'StageCancelled';
const count = (events: ClockEvent[], type: ClockEvent['type']) => events.filter((event) => event.type === type).length;

describe('laws of every clock of a complaint', () => {
  beforeAll(loadDefaultPack);

  it('starts once, ends at most once, and is silent after its end', () => {
    forEachClock((events) => {
      expect(count(events, 'StageStarted')).toBe(1);
      const end = events.findIndex(isEnd);
      if (end >= 0) expect(end).toBe(events.length - 1);
    });
  });

  it('stands still and runs in turns', () => {
    forEachClock((events) => {
      const turns = events.map(({ type }) => type).filter((type) => type === 'StagePaused' || type === 'StageResumed');
      expect(turns.every((type, index) => type === (index % 2 === 0 ? 'StagePaused' : 'StageResumed'))).toBe(true);
    });
  });

  it('has used the working time in which it ran, never less than before, never more than passed', () => {
    forEachClock((events, start) => {
      const calendar = defaultPack().calendar(start.calendar);
      let since: number | null = Date.parse(start.startedAt);
      let used = 0;
      for (const event of events) {
        if (!('usedMillis' in event.data)) continue;
        const at = Date.parse(event.data.at);
        if (since !== null) used += calendar.workingMillis(since, at);
        expect(event.data.usedMillis).toBe(used);
        expect(used).toBeLessThanOrEqual(at - Date.parse(start.startedAt));
        since = event.type === 'StageResumed' ? at : null;
      }
    });
  });

  it('breaches once at most, after its target was used up, and always before it ends late', () => {
    forEachClock((events, start) => {
      expect(count(events, 'StageBreached')).toBeLessThanOrEqual(1);
      const breached = events.find(({ type }) => type === 'StageBreached');
      if (breached?.type === 'StageBreached') expect(breached.data.at <= breached.occurredAt).toBe(true);
      const end = events.find(isEnd);
      if (end?.type !== 'StageMet') return;
      const isOver = start.stage !== 'CONFIRM' && end.data.usedMillis >= start.targetMillis;
      expect(end.data.late).toBe(isOver);
      expect(breached !== undefined).toBe(isOver);
    });
  });

  it('climbs its ladder after its breach, each level once and in order', () => {
    forEachClock((events, { ladder }) => {
      const levels = events.flatMap((event) => (event.type === 'ComplaintEscalated' ? [event.data.level] : []));
      expect(levels).toEqual(ladder.slice(0, levels.length).map(({ level }) => level));
      const breach = events.findIndex(({ type }) => type === 'StageBreached');
      const first = events.findIndex(({ type }) => type === 'ComplaintEscalated');
      if (first >= 0) expect(breach >= 0 && breach < first).toBe(true);
    });
  });

  it('asks to be woken while there is something to wake for, and never otherwise', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const wakes = wakesOf(life);
        for (const open of life.complaint.stages) {
          const isPaused = open.clock.since === null;
          const isSpent = open.breachedAt !== null && open.level === (open.ladder.at(-1)?.level ?? 0);
          const wake = wakes.get(open.instance) ?? null;
          expect([open.instance, wake === null]).toEqual([open.instance, isPaused || isSpent]);
          if (wake !== null && open.breachedAt === null) expect(wake).toBe(open.dueAt);
        }
      }),
      propertyRuns(),
    );
  });

  it('falls silent in the end, if the worker comes whenever it asks', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        let scenario = life;
        for (let visits = 0; ; visits += 1) {
          const ahead = [...wakesOf(scenario).values()].flatMap((wake) => wake ?? []);
          if (ahead.length === 0) break;
          expect(visits).toBeLessThan(20);
          const woken = scenario.at(Math.max(scenario.now, Math.min(...ahead))).dueRecorded();
          expect(woken.events.length).toBeGreaterThan(scenario.events.length);
          scenario = woken;
        }
        expect(scenario.complaint.stages.every(({ clock, breachedAt }) => clock.since === null || breachedAt)).toBe(
          true,
        );
        expect(scenario.complaint.status).not.toBe('resolved');
      }),
      propertyRuns(),
    );
  });
});
