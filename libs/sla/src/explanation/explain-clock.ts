import type { WorkingCalendar } from '../calendar/working-calendar';
import { appendInterval, type Interval } from '../interval/interval';
import type { Instant } from '../time/instant';

/** A time during which the clock stood still. `to` is null while it still does. */
export interface ClockPause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly why: string;
}

/** What happened to one stage clock on one calendar. */
export interface ClockHistory {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Only those that the stage's policy lets stop this clock. Where two overlap, the one that began first is named. */
  readonly pauses: readonly ClockPause[];
  readonly calendar: WorkingCalendar;
  /** Up to when to explain: now, or the due time. A clock that ended before is explained up to its end. */
  readonly upTo: Instant;
}

export interface Explanation {
  /** All the time from the start on, in order and without gaps. */
  readonly intervals: readonly Interval[];
  /** The sum of the counted intervals in milliseconds: the clock's used time. */
  readonly countedMillis: number;
}

/**
 * Every piece of a clock's time with the reason why it was counted or not. A pause is the reason for all of its time,
 * also on a holiday or at night.
 *
 * A clock that was adjusted is explained stretch by stretch, each on its own calendar (explain-stretches.ts).
 */
export function explainClock({ startedAt, endedAt, pauses, calendar, upTo }: ClockHistory): Explanation {
  const end = endedAt === null ? upTo : Math.min(endedAt, upTo);
  const intervals: Interval[] = [];
  let explained = startedAt;
  const countUpTo = (to: Instant): void => {
    if (to <= explained) return;
    for (const piece of calendar.intervals(explained, to))
      appendInterval(intervals, piece.from, piece.to, piece.reason);
    explained = to;
  };
  for (const pause of pauses.toSorted((one, other) => one.from - other.from)) {
    countUpTo(Math.min(pause.from, end));
    const pausedUntil = Math.min(pause.to ?? end, end);
    appendInterval(intervals, explained, pausedUntil, { kind: 'paused', why: pause.why });
    explained = Math.max(explained, pausedUntil);
  }
  countUpTo(end);
  const counted = intervals.filter((interval) => interval.counted);
  return { intervals, countedMillis: counted.reduce((sum, { from, to }) => sum + (to - from), 0) };
}
