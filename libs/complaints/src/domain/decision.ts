import type { Instant, StageName, StagePolicy, WorkingCalendar } from '@nivaran/sla';
import type { ComplaintEvent } from './events';

export type Tier = 'DISTRICT' | 'STATE' | 'NATIONAL';

/** What one version of a pack says, as far as a complaint's life depends on it. Look-ups of unknown ids throw. */
export interface Rules {
  readonly version: string;
  readonly reopenWithin: string;
  hasDesk(id: string): boolean;
  desk(id: string): { readonly id: string; readonly tier: Tier; readonly calendar: string };
  calendar(id: string): WorkingCalendar;
  readonly alwaysOnCalendar: string;
  stagePolicy(stage: StageName, category: string, tier: Tier | null): StagePolicy;
  hasResolution(code: string): boolean;
  hasRejectionReason(code: string): boolean;
}

/** Everything that a decision depends on beside the complaint and the command. */
export interface Facts {
  readonly now: Instant;
  /** The rules in force. */
  readonly rules: Rules;
  /** The rules of the version that an open clock was started under. */
  rulesOf(packVersion: string): Rules;
}

/** Why a command may not be carried out. Stable: people's sentences and HTTP statuses key on them. */
export type RefusalCode =
  | 'WRONG_STATUS'
  | 'ROLE_MAY_NOT'
  | 'NOT_YOUR_DESK'
  | 'NOT_YOUR_TICKET'
  | 'DESK_UNKNOWN'
  | 'DESK_SAME'
  | 'NOT_FORWARDED'
  | 'RESOLUTION_UNKNOWN'
  | 'REASON_UNKNOWN'
  | 'REOPEN_TOO_LATE';

export interface Refusal {
  readonly refused: RefusalCode;
  /** Values that the sentence for people needs. */
  readonly details: Readonly<Record<string, string>>;
}

/** What a rule answers: events, perhaps none because nothing is left to do; or why not. */
export type Decision = readonly ComplaintEvent[] | Refusal;

export function refuse(refused: RefusalCode, details: Readonly<Record<string, string>> = {}): Refusal {
  return { refused, details };
}

export function isRefusal(decision: Decision): decision is Refusal {
  return 'refused' in decision;
}
