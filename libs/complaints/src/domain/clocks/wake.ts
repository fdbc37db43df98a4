import { type Instant, type LadderStep, type WorkingCalendar, dueAt, instantAtUsed, targetMillis } from '@nivaran/sla';
import type { OpenStage } from '../complaint';

export interface Rung {
  readonly level: LadderStep['level'];
  readonly at: Instant;
}

/** The levels of a running stage that were not recorded yet, each with its instant; lowest first. */
export function rungsAhead(open: OpenStage, calendar: WorkingCalendar): Rung[] {
  return open.ladder
    .filter(({ level }) => level > open.level)
    .flatMap(({ level, after }) => {
      const at = instantAtUsed(open.clock, calendar, open.ladderFromMillis + targetMillis(after, calendar));
      return at === null ? [] : [{ level, at }];
    })
    .sort((a, b) => a.level - b.level);
}

/** The reminders of a running stage that are still to come, in order. */
export function remindersAhead(open: OpenStage, calendar: WorkingCalendar): Instant[] {
  return open.reminders
    .slice(open.remindersBehind)
    .flatMap((after) => instantAtUsed(open.clock, calendar, targetMillis(after, calendar)) ?? []);
}

/** When a stage needs the worker next; null while it stands still, and at the top of its ladder. */
export function nextWake(open: OpenStage, calendar: WorkingCalendar): Instant | null {
  if (open.breachedAt !== null) return rungsAhead(open, calendar)[0]?.at ?? null;
  const due = dueAt(open.clock, calendar);
  return due === null ? null : Math.min(due, remindersAhead(open, calendar)[0] ?? due);
}
