import type { StageName } from '@nivaran/sla';
import { type Complaint, type OpenStage, holderOf, officerOf } from '../complaint';
import type { Facts } from '../decision';
import type { ComplaintEscalated, StageBreached } from '../events';
import { calendarOf } from './end-stage';
import { iso } from './iso';
import { LADDER_ROLES, rungsAhead } from './ladder';

/** All stages but CONFIRM: its end is the citizen's silence and nobody's fault (see record-due/record-due.rule.ts). */
export function canBreach(stage: StageName): boolean {
  return stage !== 'CONFIRM';
}

/**
 * What the clocks have to say by now: breaches, and the levels of the ladder that were reached since. Recorded before
 * any other decision, so that a breach is never missed because somebody acted before the worker came round; and
 * recorded once, because a stage remembers its breach and its level.
 */
export function recordDue(complaint: Complaint, facts: Facts): (StageBreached | ComplaintEscalated)[] {
  return complaint.stages
    .filter(({ stage }) => canBreach(stage))
    .flatMap((open) => recordStage(open, complaint, facts));
}

function recordStage(open: OpenStage, complaint: Complaint, facts: Facts): (StageBreached | ComplaintEscalated)[] {
  if (open.dueAt === null || open.dueAt > facts.now) return [];
  const calendar = calendarOf(open, facts);
  const rungs = rungsAhead(open, calendar);
  const wakeAfter = (rung: number): string | null => {
    const next = rungs[rung];
    return next ? iso(next.at) : null;
  };
  const { stage, instance, holder } = open;
  const breach: StageBreached[] =
    open.breachedAt !== null
      ? []
      : [
          {
            type: 'StageBreached',
            data: {
              ...{ stage, instance, at: iso(open.dueAt), wakeAt: wakeAfter(0) },
              ...{ holder: holderOf(complaint), officer: officerOf(complaint) },
            },
          },
        ];
  const escalations = rungs
    .filter(({ at }) => at <= facts.now)
    .map(({ level }, rung): ComplaintEscalated => {
      const role = LADDER_ROLES[level];
      return {
        type: 'ComplaintEscalated',
        data: { level, role, stage, instance, holder, wakeAt: wakeAfter(rung + 1) },
      };
    });
  return [...breach, ...escalations];
}
