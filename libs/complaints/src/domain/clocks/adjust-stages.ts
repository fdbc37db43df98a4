import { type LadderStep, type WorkingCalendar, adjustClock, dueAt, instantAtShare, targetMillis } from '@nivaran/sla';
import type { Complaint, OpenStage } from '../complaint';
import type { Facts } from '../decision';
import type { StageAdjusted } from '../events';
import { calendarOf } from './end-stage';
import { iso } from './iso';
import { type StageTerms, termsOf } from './terms';
import { nextWake } from './wake';

/**
 * Moves open clocks under the rules in force, after the category or the pack has changed. What was used stays used, to
 * the millisecond and by the calendar that it was counted on; only what is left is counted anew. So nothing becomes due
 * in the past: a clock that has used more than its new target is due now, one that was breached stays so, and a wait
 * goes on as it began. Clocks that nothing changes for are passed over.
 */
export function adjustStages(
  complaint: Complaint,
  facts: Facts,
  cause: StageAdjusted['data']['cause'],
): StageAdjusted[] {
  return complaint.stages.flatMap((open) => {
    const terms = termsOf(complaint.category, facts.rules, open);
    const from = calendarOf(open, facts);
    return isSame(open, from, terms) ? [] : [adjusted(open, from, terms, facts, cause)];
  });
}

function isSame(open: OpenStage, calendar: WorkingCalendar, { policy, ...terms }: StageTerms): boolean {
  const before = [open.clock.targetMillis, open.dueSoonShare, open.pausedBy, rungs(open.ladder), open.reminders];
  const now = [terms.targetMillis, policy.dueSoonShare, policy.pausedBy, rungs(policy.ladder), policy.reminders];
  return calendar.countsLike(terms.calendar) && JSON.stringify(before) === JSON.stringify(now);
}

/** Without names: a database keeps the keys of an object in an order of its own. */
const rungs = (ladder: readonly LadderStep[]) => ladder.map(({ level, after }) => [level, after]);

function adjusted(
  open: OpenStage,
  from: WorkingCalendar,
  { policy, calendarId, calendar, targetMillis: target }: StageTerms,
  { now, rules }: Facts,
  cause: StageAdjusted['data']['cause'],
): StageAdjusted {
  const { stage, instance } = open;
  const { pausedBy, dueSoonShare, ladder, reminders } = policy;
  const isPaused = open.clock.since === null;
  const clock = adjustClock(open.clock, from, target, now);
  const due = isPaused ? null : (open.breachedAt ?? dueAt(clock, calendar) ?? now);
  const dueSoon = instantAtShare(clock, calendar, dueSoonShare) ?? due;
  const remindersBehind = reminders.filter((after) => targetMillis(after, calendar) <= clock.usedMillis).length;
  const ladderFromMillis =
    open.breachedAt === null ? Math.max(clock.targetMillis, clock.usedMillis) : open.ladderFromMillis;
  const wake = nextWake({ ...open, ladder, reminders, remindersBehind, ladderFromMillis, clock }, calendar);
  return {
    type: 'StageAdjusted',
    data: {
      stage,
      instance,
      at: iso(now),
      cause,
      target: policy.target,
      targetMillis: target,
      usedMillis: clock.usedMillis,
      calendar: calendarId,
      packVersion: rules.version,
      pausedBy,
      dueSoonShare,
      ladder,
      reminders,
      remindersBehind,
      dueAt: due === null ? null : iso(due),
      dueSoonAt: due === null || dueSoon === null ? null : iso(Math.min(dueSoon, due)),
      wakeAt: wake === null ? null : iso(wake),
    },
  };
}
