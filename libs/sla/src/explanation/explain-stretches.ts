import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Instant } from '../time/instant';
import { type ClockHistory, type Explanation, explainClock } from './explain-clock';

/** Why a stretch of a clock's time began: with the clock itself, or because other rules came to apply. */
export type StretchCause = 'start' | 'category' | 'pack';

/** A part of a clock's time that counts by one calendar towards one target. */
export interface Stretch {
  readonly from: Instant;
  readonly cause: StretchCause;
  readonly calendar: WorkingCalendar;
  /** ISO 8601. */
  readonly target: string;
  readonly targetMillis: number;
  /** What had been used before, as this stretch counts it, in milliseconds; 0 for the first one. */
  readonly carriedMillis: number;
}

export type Explained<S extends Stretch> = S &
  Explanation & {
    readonly to: Instant;
    /** Carried and counted: the clock's used time at `to`. */
    readonly usedMillis: number;
  };

/** What happened to one clock; `stretches` in order, the first one from its start. */
export interface StretchedHistory<S extends Stretch> extends Pick<ClockHistory, 'endedAt' | 'pauses' | 'upTo'> {
  readonly stretches: readonly S[];
}

/**
 * A clock that changed its target, calendar or pack version, explained stretch by stretch, each on its own calendar.
 * The last one's `usedMillis` is what the clock has used. Stretches that begin after `upTo` are left out.
 */
export function explainStretches<S extends Stretch>({
  stretches,
  endedAt,
  pauses,
  upTo,
}: StretchedHistory<S>): Explained<S>[] {
  const end = endedAt === null ? upTo : Math.min(endedAt, upTo);
  return stretches
    .filter(({ from }, index) => index === 0 || from <= end)
    .map((stretch, index) => {
      const to = Math.max(stretch.from, Math.min(stretches[index + 1]?.from ?? end, end));
      const { from: startedAt, calendar, carriedMillis } = stretch;
      const explanation = explainClock({ startedAt, endedAt: to, pauses, calendar, upTo: to });
      return { ...stretch, ...explanation, to, usedMillis: carriedMillis + explanation.countedMillis };
    });
}
