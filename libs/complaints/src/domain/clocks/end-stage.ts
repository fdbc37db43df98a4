import { type Instant, type StageName, type WorkingCalendar, usedAt } from '@nivaran/sla';
import type { Complaint, OpenStage } from '../complaint';
import type { Facts } from '../decision';
import type { StageCancelled, StageMet } from '../events';
import { iso } from './iso';

/** The calendar that an open stage counts by: of the version that it was started under. */
export function calendarOf(open: OpenStage, facts: Facts): WorkingCalendar {
  return facts.rulesOf(open.packVersion).calendar(open.calendar);
}

/** The work of these stages is done. Stages that are not open are passed over. */
export function meetStages(complaint: Complaint, facts: Facts, stages: readonly StageName[]): StageMet[] {
  return openStages(complaint, stages).map((open) => ({
    type: 'StageMet',
    data: { late: open.breachedAt !== null, ...ending(open, facts) },
  }));
}

/** These stages have lost their object. Stages that are not open are passed over. */
export function cancelStages(complaint: Complaint, facts: Facts, stages: readonly StageName[]): StageCancelled[] {
  return openStages(complaint, stages).map((open) => ({ type: 'StageCancelled', data: ending(open, facts) }));
}

function openStages(complaint: Complaint, stages: readonly StageName[]): OpenStage[] {
  return complaint.stages.filter(({ stage }) => stages.includes(stage));
}

function ending(open: OpenStage, facts: Facts) {
  const at: Instant = facts.now;
  const usedMillis = usedAt(open.clock, calendarOf(open, facts), at);
  return { stage: open.stage, instance: open.instance, at: iso(at), usedMillis, wakeAt: null };
}
