import { type PauseReason, dueAt, instantAtShare, resumeClock, usedAt } from '@nivaran/sla';
import type { Complaint, OpenStage } from '../complaint';
import type { Facts } from '../decision';
import type { StagePaused, StageResumed } from '../events';
import { calendarOf } from './end-stage';
import { iso } from './iso';
import { nextWake } from './wake';

/** Stops the clocks that their policy says this wait stops; the others run on. A merge stops them all. */
export function pauseStages(complaint: Complaint, facts: Facts, reason: PauseReason | 'merged'): StagePaused[] {
  const stops = ({ pausedBy }: OpenStage): boolean => reason === 'merged' || pausedBy.includes(reason);
  return complaint.stages
    .filter((open) => open.clock.since !== null && stops(open))
    .map((open) => ({
      type: 'StagePaused',
      data: {
        stage: open.stage,
        instance: open.instance,
        at: iso(facts.now),
        reason,
        usedMillis: usedAt(open.clock, calendarOf(open, facts), facts.now),
        wakeAt: null,
      },
    }));
}

/**
 * Lets the clocks that stood still for this reason run on from what they had used. Nothing restarts, and what was due
 * before the pause stays so.
 */
export function resumeStages(complaint: Complaint, facts: Facts, reason: PauseReason | 'merged'): StageResumed[] {
  return complaint.stages
    .filter(({ pausedFor }) => pausedFor === reason)
    .map((open) => {
      const calendar = calendarOf(open, facts);
      const clock = resumeClock(open.clock, facts.now);
      const due = open.breachedAt ?? dueAt(clock, calendar) ?? facts.now;
      const dueSoon = instantAtShare(clock, calendar, open.dueSoonShare) ?? due;
      const wake = nextWake({ ...open, clock }, calendar);
      return {
        type: 'StageResumed',
        data: {
          stage: open.stage,
          instance: open.instance,
          at: iso(facts.now),
          usedMillis: clock.usedMillis,
          dueAt: iso(due),
          dueSoonAt: iso(Math.min(dueSoon, due)),
          wakeAt: wake === null ? null : iso(wake),
        },
      };
    });
}
