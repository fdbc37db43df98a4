import { type ComplaintScenario, aLife, loadDefaultPack, propertyRuns, wakesOf } from '@nivaran/testing';
import fc from 'fast-check';
import { canBreach } from '../clocks/record-due';
import type { CitizenReminded, ComplaintEscalated, StageAdjusted, StageEvent, StageStarted } from '../events';
import { type Recorded, fold } from '../evolve';

type ClockEvent = Recorded<StageEvent | ComplaintEscalated | CitizenReminded>;

/** The events of each clock, by its instance. */
function clocksOf({ events }: ComplaintScenario): ClockEvent[][] {
  const clocks = new Map<string, ClockEvent[]>();
  for (const event of events) {
    if (!('instance' in event.data) || event.data.instance === null) continue;
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
/** What a clock counts by at its start, and after each adjustment. */
const calendarIn = ({ packs }: ComplaintScenario, { packVersion, calendar }: (StageStarted | StageAdjusted)['data']) =>
  packs.find(({ pack }) => pack.version === packVersion)?.calendar(calendar);
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
    forEachClock((events, start, life) => {
      let calendar = calendarIn(life, start);
      let since: number | null = Date.parse(start.startedAt);
      let used = 0;
      for (const event of events) {
        if (!('usedMillis' in event.data)) continue;
        const at = Date.parse(event.data.at);
        if (since !== null) used += calendar?.workingMillis(since, at) ?? 0;
        expect(event.data.usedMillis).toBe(used);
        expect(used).toBeLessThanOrEqual(at - Date.parse(start.startedAt));
        if (event.type === 'StageAdjusted') calendar = calendarIn(life, event.data);
        since = event.type === 'StageResumed' || (event.type === 'StageAdjusted' && since !== null) ? at : null;
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
      expect(end.data.late).toBe(breached !== undefined);
      const isOver = canBreach(start.stage) && end.data.usedMillis >= start.targetMillis;
      // With a longer target a breach of the shorter one stays; with a shorter one what was used may be too much at once.
      if (!events.some(({ type }) => type === 'StageAdjusted')) expect(end.data.late).toBe(isOver);
    });
  });

  it('climbs its ladder after its breach, each level once and in order', () => {
    forEachClock((events) => {
      const levels = events.flatMap((event) => (event.type === 'ComplaintEscalated' ? [event.data.level] : []));
      expect(levels).toEqual([1, 2, 3, 4].slice(0, levels.length));
      const breach = events.findIndex(({ type }) => type === 'StageBreached');
      const first = events.findIndex(({ type }) => type === 'ComplaintEscalated');
      if (first >= 0) expect(breach >= 0 && breach < first).toBe(true);
    });
  });

  it('reminds the citizen at most as often as the policy says, and never after the end', () => {
    forEachClock((events, { stage, reminders }) => {
      const numbers = events.flatMap((event) => (event.type === 'CitizenReminded' ? [event.data.number] : []));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      const lists = events.flatMap((event) => (event.type === 'StageAdjusted' ? [event.data.reminders] : []));
      const most = Math.max(...[reminders, ...lists].map(({ length }) => length));
      expect(numbers.every((number) => number <= most)).toBe(true);
      if (canBreach(stage)) expect(numbers).toEqual([]);
    });
  });

  it('is due when its events say so, whatever pack is in force when they are read again', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        // Nothing but the events goes in: no pack, no policy, no calendar.
        expect(fold(life.events)?.stages).toEqual(life.complaint.stages);
        const known = new Set(life.packs.map(({ pack }) => pack.version));
        for (const { packVersion } of life.complaint.stages) expect(known).toContain(packVersion);
      }),
      propertyRuns(),
    );
  });

  it('asks to be woken while there is something to wake for, and never otherwise', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const wakes = wakesOf(life);
        for (const open of life.complaint.stages) {
          const isPaused = open.clock.since === null;
          const isSpent = open.breachedAt !== null && open.ladder.every(({ level }) => level <= open.level);
          const wake = wakes.get(open.instance) ?? null;
          expect([open.instance, wake === null]).toEqual([open.instance, isPaused || isSpent]);
          if (wake === null || open.breachedAt !== null) continue;
          if (open.reminded === open.reminders.length) expect(wake).toBe(open.dueAt);
          else expect(wake).toBeLessThanOrEqual(open.dueAt ?? 0);
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
        expect(['resolved', 'awaitingCitizen']).not.toContain(scenario.complaint.status);
      }),
      propertyRuns(),
    );
  });
});
