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
 * Moves the clock from one calendar to another at `at`: to another desk, or to a new version of the same calendar.
 *
 * What was used until then is counted on the old calendar. Used time and target are then re-expressed in the new
 * calendar's day length, so that half a day used of three days stays half a day of three days, however long a day is.
 * (A target in hours is a share of a day too: PT3H45M of a day of 7 h 30 min becomes PT12H on an always-on calendar.)
 * With days of the same length both amounts stay as they are to the millisecond.
 */
export function changeCalendar(clock: ClockState, from: WorkingCalendar, to: WorkingCalendar, at: Instant): ClockState {
  return {
    targetMillis: reexpressMillis(clock.targetMillis, from, to),
    usedMillis: reexpressMillis(usedAt(clock, from, at), from, to),
    since: clock.since === null ? null : at,
  };
}

/** The same number of working days on another calendar, rounded to a millisecond. */
export function reexpressMillis(millis: number, from: WorkingCalendar, to: WorkingCalendar): number {
  return from.dayMillis === to.dayMillis ? millis : Math.round((millis / from.dayMillis) * to.dayMillis);
}

/** When `used` milliseconds of counted time are used up; `since`, at once, if they were before; null while it stands still. */
export function instantAtUsed(clock: ClockState, calendar: WorkingCalendar, used: number): Instant | null {
  return clock.since === null ? null : calendar.add(clock.since, Math.max(0, used - clock.usedMillis));
}
