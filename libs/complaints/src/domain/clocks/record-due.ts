import type { StageName } from '@nivaran/sla';
import { type Complaint, type OpenStage, holderOf, officerOf } from '../complaint';
import type { Facts } from '../decision';
import type { CitizenReminded, ComplaintEscalated, StageBreached } from '../events';
import { calendarOf } from './end-stage';
import { iso } from './iso';
import { nextWake, remindersAhead, rungsAhead } from './wake';

/** All stages but those that wait for the citizen: their end is silence, and nobody's fault (record-due.rule.ts). */
export function canBreach(stage: StageName): boolean {
  return stage !== 'CONFIRM' && stage !== 'ANSWER';
}

export type DueEvent = StageBreached | ComplaintEscalated | CitizenReminded;

/**
 * What the clocks have to say by now: breaches, levels of the ladder that were reached since, and reminders. Recorded
 * before any other decision, so that a breach is never missed because somebody acted before the worker came round; and
 * recorded once, because a stage remembers its breach, its level and its reminders.
 */
export function recordDue(complaint: Complaint, facts: Facts): DueEvent[] {
  return complaint.stages.flatMap((open) =>
    canBreach(open.stage) ? recordBreach(open, complaint, facts) : recordReminder(open, facts),
  );
}

function recordBreach(open: OpenStage, complaint: Complaint, facts: Facts): DueEvent[] {
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
              stage,
              instance,
              at: iso(open.dueAt),
              wakeAt: wakeAfter(0),
              holder: holderOf(complaint),
              officer: officerOf(complaint),
            },
          },
        ];
  const escalations = rungs
    .filter(({ at }) => at <= facts.now)
    .map(({ level }, rung): ComplaintEscalated => {
      const role = facts.rulesOf(open.packVersion).levelRole(level) ?? '';
      return {
        type: 'ComplaintEscalated',
        data: { level, role, stage, instance, holder, reason: null, wakeAt: wakeAfter(rung + 1) },
      };
    });
  return [...breach, ...escalations];
}

/** One reminder for all whose time has come: after an outage nobody is reminded twice in a row. */
function recordReminder(open: OpenStage, facts: Facts): CitizenReminded[] {
  if (open.dueAt === null || open.dueAt <= facts.now) return []; // too late for a reminder: its end is dealt with
  const calendar = calendarOf(open, facts);
  const passed = remindersAhead(open, calendar).filter((at) => at <= facts.now).length;
  if (passed === 0) return [];
  const behind = open.remindersBehind + passed;
  const wakeAt = iso(nextWake({ ...open, remindersBehind: behind }, calendar) ?? open.dueAt);
  const { stage, instance, reminded } = open;
  return [{ type: 'CitizenReminded', data: { stage, instance, number: reminded + 1, behind, wakeAt } }];
}
