import { type Instant, type StageName, dueAt, instantAtShare, startClock, targetMillis } from '@nivaran/sla';
import type { Complaint } from '../complaint';
import type { Facts } from '../decision';
import type { StageStarted } from '../events';
import { iso } from './iso';

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
  const desk = holder === null ? null : rules.desk(holder);
  const policy = rules.stagePolicy(stage, complaint.category, desk?.tier ?? null);
  const calendarId = policy.calendar === 'desk' && desk ? desk.calendar : rules.alwaysOnCalendar;
  const calendar = rules.calendar(calendarId);
  const clock = startClock(targetMillis(policy.target, calendar), at);
  const due = dueAt(clock, calendar) ?? at;
  return {
    type: 'StageStarted',
    data: {
      stage,
      instance: `${stage}-${(complaint.instances[stage] ?? 0) + 1}`,
      holder,
      startedAt: iso(at),
      target: policy.target,
      targetMillis: clock.targetMillis,
      calendar: calendarId,
      packVersion: rules.version,
      pausedBy: policy.pausedBy,
      dueSoonShare: policy.dueSoonShare,
      ladder: policy.ladder,
      dueAt: iso(due),
      dueSoonAt: iso(instantAtShare(clock, calendar, policy.dueSoonShare) ?? due),
      wakeAt: iso(due),
    },
  };
}
