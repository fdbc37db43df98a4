import type { StageTerms } from '@nivaran/complaints';
import {
  type ClockState,
  type Instant,
  type LadderStep,
  type PauseReason,
  type WorkingCalendar,
  dueAt,
  instantAtUsed,
  pauseClock,
  resumeClock,
  startClock,
  targetMillis,
  usedAt,
} from '@nivaran/sla';

/** Why a clock can stand still: a wait that policies name, or a merge, which stops them all. */
export type Wait = PauseReason | 'merged';

/** One clock as it would have run under other rules. Every function here gives a new one. */
export interface OtherClock {
  /** ISO 8601, as the policy has it. */
  readonly target: string;
  readonly calendar: WorkingCalendar;
  readonly pausedBy: readonly PauseReason[];
  readonly ladder: readonly LadderStep[];
  readonly clock: ClockState;
  readonly pausedFor: Wait | null;
  /** When it was due, if that passed while it ran. A later pause or a longer target does not undo it. */
  readonly breachedAt: Instant | null;
  /** The used time that the ladder is counted from; a breach fixes it. */
  readonly ladderFromMillis: number;
  /** The highest level of the ladder that was reached; 0: none. */
  readonly level: number;
}

export function started({ policy, calendar, targetMillis: target }: StageTerms, at: Instant): OtherClock {
  const { pausedBy, ladder } = policy;
  return {
    ...{ target: policy.target, calendar, pausedBy, ladder, clock: startClock(target, at) },
    ...{ pausedFor: null, breachedAt: null, ladderFromMillis: target, level: 0 },
  };
}

/** null while it stands still. */
export function dueOf({ breachedAt, clock, calendar }: OtherClock): Instant | null {
  return clock.since === null ? null : (breachedAt ?? dueAt(clock, calendar));
}

/** What it would have had to say by then: its breach, and how far up the ladder it came. */
export function toldBy(one: OtherClock, at: Instant): OtherClock {
  const due = dueOf(one);
  if (due === null || due > at) return one;
  return { ...one, breachedAt: due, level: levelBy(one, at) };
}

/** Stops it if its policy says that this wait does. The wait may have run on under the rules that were in force. */
export function paused(one: OtherClock, wait: Wait, at: Instant): OtherClock {
  const stops = wait === 'merged' || one.pausedBy.includes(wait);
  if (one.clock.since === null || !stops) return one;
  const told = toldBy(one, at);
  return { ...told, clock: pauseClock(told.clock, told.calendar, at), pausedFor: wait };
}

export function resumed(one: OtherClock, wait: Wait, at: Instant): OtherClock {
  return one.pausedFor === wait ? { ...one, clock: resumeClock(one.clock, at), pausedFor: null } : one;
}

/** Goes on under other terms: what was used stays used, and a wait goes on as it began. */
export function adjusted(one: OtherClock, terms: StageTerms, at: Instant): OtherClock {
  const told = toldBy(one, at);
  const usedMillis = usedAt(told.clock, told.calendar, at);
  const since = told.clock.since === null ? null : at;
  const clock = { targetMillis: terms.targetMillis, usedMillis, since };
  const { pausedFor, breachedAt, level } = told;
  const ladderFromMillis = breachedAt === null ? Math.max(clock.targetMillis, usedMillis) : told.ladderFromMillis;
  return { ...started(terms, at), clock, pausedFor, breachedAt, ladderFromMillis, level };
}

function levelBy({ ladder, clock, calendar, ladderFromMillis, level }: OtherClock, at: Instant): number {
  return ladder.reduce((highest, rung) => {
    const reached = instantAtUsed(clock, calendar, ladderFromMillis + targetMillis(rung.after, calendar));
    return reached !== null && reached <= at ? Math.max(highest, rung.level) : highest;
  }, level);
}
