import {
  type Instant,
  type StageName,
  dueAt,
  instantAtShare,
  instantAtUsed,
  startClock,
  targetMillis,
} from '@nivaran/sla';
import type { Complaint } from '../complaint';
import type { Facts } from '../decision';
import type { StageStarted } from '../events';
import { iso } from './iso';
import { termsOf } from './terms';

export interface StageStart {
  readonly stage: StageName;
  /** The desk whose time it is, and by whose calendar it counts; null while no desk has it. */
  readonly holder: string | null;
  readonly at: Instant;
}

/** Starts the clock of a stage under the rules in force; its due time is settled here, once. */
export function startStage(
  complaint: Pick<Complaint, 'category' | 'instances'>,
  { rules }: Facts,
  { stage, holder, at }: StageStart,
): StageStarted {
  const { policy, calendarId, calendar, targetMillis: target } = termsOf(complaint.category, rules, { stage, holder });
  const { pausedBy, dueSoonShare, ladder, reminders } = policy;
  const clock = startClock(target, at);
  const due = dueAt(clock, calendar) ?? at;
  const [reminder] = reminders.flatMap((after) => instantAtUsed(clock, calendar, targetMillis(after, calendar)) ?? []);
  return {
    type: 'StageStarted',
    data: {
      stage,
      instance: `${stage}-${(complaint.instances[stage] ?? 0) + 1}`,
      holder,
      startedAt: iso(at),
      target: policy.target,
      targetMillis: target,
      calendar: calendarId,
      packVersion: rules.version,
      pausedBy,
      dueSoonShare,
      ladder,
      reminders,
      dueAt: iso(due),
      dueSoonAt: iso(instantAtShare(clock, calendar, dueSoonShare) ?? due),
      wakeAt: iso(Math.min(reminder ?? due, due)),
    },
  };
}
