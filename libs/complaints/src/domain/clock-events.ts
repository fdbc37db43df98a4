import type { LadderStep, PauseReason, StageName } from '@nivaran/sla';
import type { Event } from './event';

/**
 * A clock was started. Everything that its due time depends on is in here, so that no later change of policy or calendar
 * can move it. `wakeAt` in this and the next events: when this clock needs the worker next; null: not any more.
 */
export type StageStarted = Event<
  'StageStarted',
  {
    stage: StageName;
    /** Unique within the complaint: the stage and a running number, such as ACT-2. */
    instance: string;
    /** The desk whose time it is; null while no desk has it yet. */
    holder: string | null;
    startedAt: string;
    target: string;
    targetMillis: number;
    calendar: string;
    packVersion: string;
    pausedBy: readonly PauseReason[];
    dueSoonShare: number;
    ladder: readonly LadderStep[];
    reminders: readonly string[];
    dueAt: string;
    dueSoonAt: string;
    wakeAt: string;
  }
>;
/**
 * A running or paused clock goes on under other rules: another category, or another version of the pack. `usedMillis` is
 * what was used until then, which stays used (docs/adr/0012). The three instants are null while it is paused.
 */
export type StageAdjusted = Event<
  'StageAdjusted',
  {
    stage: StageName;
    instance: string;
    at: string;
    cause: 'category' | 'pack';
    target: string;
    targetMillis: number;
    usedMillis: number;
    calendar: string;
    packVersion: string;
    pausedBy: readonly PauseReason[];
    dueSoonShare: number;
    ladder: readonly LadderStep[];
    reminders: readonly string[];
    /** How many of them lie behind what was used. */
    remindersBehind: number;
    dueAt: string | null;
    dueSoonAt: string | null;
    wakeAt: string | null;
  }
>;
export type StagePaused = Event<
  'StagePaused',
  { stage: StageName; instance: string; at: string; reason: PauseReason | 'merged'; usedMillis: number; wakeAt: null }
>;
export type StageResumed = Event<
  'StageResumed',
  {
    stage: StageName;
    instance: string;
    at: string;
    usedMillis: number;
    dueAt: string;
    dueSoonAt: string;
    wakeAt: string | null;
  }
>;
/** The stage's work was done: in time, or `late` after its breach. */
export type StageMet = Event<
  'StageMet',
  { stage: StageName; instance: string; at: string; usedMillis: number; late: boolean; wakeAt: null }
>;
/**
 * The due time passed (at `at`) while `holder`, and if accepted `officer`, had the complaint. For RESOLVE that need not be
 * the desk whose promise it is.
 */
export type StageBreached = Event<
  'StageBreached',
  {
    stage: StageName;
    instance: string;
    at: string;
    holder: string | null;
    officer: string | null;
    wakeAt: string | null;
  }
>;
/** The stage lost its object before it was done, for example because the citizen reopened what was to be confirmed. */
export type StageCancelled = Event<
  'StageCancelled',
  { stage: StageName; instance: string; at: string; usedMillis: number; wakeAt: null }
>;

export type StageEvent =
  StageStarted | StageAdjusted | StagePaused | StageResumed | StageMet | StageBreached | StageCancelled;
