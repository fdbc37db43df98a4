import { type Instant, type LadderStep, type WorkingCalendar, instantAfterDue, targetMillis } from '@nivaran/sla';
import type { StaffRole } from '../actor';
import type { OpenStage } from '../complaint';

/** Whom each level of the ladder tells, as on MP's CM Helpline 181 with its levels L1 to L4. */
export const LADDER_ROLES = { 1: 'officer', 2: 'supervisor', 3: 'state', 4: 'national' } as const satisfies Record<
  LadderStep['level'],
  StaffRole
>;

export interface Rung {
  readonly level: LadderStep['level'];
  readonly at: Instant;
}

/** The levels of a running stage that were not recorded yet, each with its instant; lowest first. */
export function rungsAhead(open: OpenStage, calendar: WorkingCalendar): Rung[] {
  return open.ladder
    .filter(({ level }) => level > open.level)
    .flatMap(({ level, after }) => {
      const at = instantAfterDue(open.clock, calendar, targetMillis(after, calendar));
      return at === null ? [] : [{ level, at }];
    })
    .sort((a, b) => a.level - b.level);
}

/** When a breached stage needs the worker next; null at the top of its ladder. */
export function wakeAfterBreach(open: OpenStage, calendar: WorkingCalendar): Instant | null {
  return rungsAhead(open, calendar)[0]?.at ?? null;
}
