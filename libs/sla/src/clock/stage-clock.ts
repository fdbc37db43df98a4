import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Instant } from '../time/instant';

/**
 * The clock of one stage, as the lifecycle's events carry it. It never ticks: the calendar tells how much was used
 * since `since`. The times given to one clock must not go backwards; the lifecycle sees to that.
 */
export interface ClockState {
  /** Counted time within which the stage is to end, in milliseconds. */
  readonly targetMillis: number;
  /** Counted time used up to `since`, in milliseconds. */
  readonly usedMillis: number;
  /** When it last started to run; null while paused or ended. */
  readonly since: Instant | null;
}

export function startClock(targetMillis: number, at: Instant): ClockState {
  return { targetMillis, usedMillis: 0, since: at };
}

/** Stops the clock, to pause or to end it, and keeps what was used. A clock that stands still stays as it is. */
export function pauseClock(clock: ClockState, calendar: WorkingCalendar, at: Instant): ClockState {
  if (clock.since === null) return clock;
  return { ...clock, usedMillis: usedAt(clock, calendar, at), since: null };
}

/** Lets the clock run on from what was used. A clock that runs already stays as it is: nothing restarts. */
export function resumeClock(clock: ClockState, at: Instant): ClockState {
  return clock.since === null ? { ...clock, since: at } : clock;
}

/** Counted time used up to `at`, in milliseconds. */
export function usedAt(clock: ClockState, calendar: WorkingCalendar, at: Instant): number {
  return clock.since === null ? clock.usedMillis : clock.usedMillis + calendar.workingMillis(clock.since, at);
}

/**
 * When the target is used up if nothing pauses the clock; null while it stands still. `since`, at once, if the target
 * was used up before.
 */
export function dueAt(clock: ClockState, calendar: WorkingCalendar): Instant | null {
  return instantAtUsed(clock, calendar, clock.targetMillis);
}

/** When `share` of the target is used up (0.75: due soon), rounded to a millisecond; null while it stands still. */
export function instantAtShare(clock: ClockState, calendar: WorkingCalendar, share: number): Instant | null {
  return instantAtUsed(clock, calendar, Math.round(clock.targetMillis * share));
}

/**
 * Lets the clock go on under another target, and if its owner says so on another calendar, from `at` on. `calendar` is the
 * one that it counted on so far: what was used stays used, an hour an hour (docs/adr/0012).
 */
export function adjustClock(
  clock: ClockState,
  calendar: WorkingCalendar,
  targetMillis: number,
  at: Instant,
): ClockState {
  return { targetMillis, usedMillis: usedAt(clock, calendar, at), since: clock.since === null ? null : at };
}

/** When `used` milliseconds of counted time are used up; `since`, at once, if they were before; null while it stands still. */
export function instantAtUsed(clock: ClockState, calendar: WorkingCalendar, used: number): Instant | null {
  return clock.since === null ? null : calendar.add(clock.since, Math.max(0, used - clock.usedMillis));
}
