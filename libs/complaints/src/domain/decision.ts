import type { Instant, StageName, StagePolicy, WorkingCalendar } from '@nivaran/sla';
import type { ComplaintEvent } from './events';
import type { Tier } from './tier';

/** What one version of a pack says, as far as a complaint's life depends on it. Look-ups of unknown ids throw. */
export interface Rules {
  readonly version: string;
  /** How long after its end a complaint can be reopened or appealed: ISO 8601, on the always-on calendar. */
  readonly reopenWithin: string;
  readonly appealWithin: string;
  hasDesk(id: string): boolean;
  desk(id: string): {
    readonly id: string;
    readonly tier: Tier;
    readonly districtLgd: number | null;
    readonly calendar: string;
  };
  /** The desk of a tier for complaints of a district (LGD code); undefined if the pack has none. */
  deskFor(tier: Tier, districtLgd: number): { readonly id: string } | undefined;
  calendar(id: string): WorkingCalendar;
  readonly alwaysOnCalendar: string;
  /** Who stands on this level of the ladder; undefined above the highest. */
  levelRole(level: number): string | undefined;
  stagePolicy(stage: StageName, category: string, tier: Tier | null): StagePolicy;
  hasCategory(code: string): boolean;
  hasSource(code: string): boolean;
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
  | 'OUT_OF_SCOPE'
  | 'PERSON_ERASED'
  | 'NOT_YOUR_DESK'
  | 'NOT_YOUR_TICKET'
  | 'DESK_UNKNOWN'
  | 'DESK_SAME'
  | 'NOT_FORWARDED'
  | 'FORWARD_IS_RETURN'
  | 'BOUNCE_NEEDS_APPROVAL'
  | 'OFFICER_SAME'
  | 'CATEGORY_UNKNOWN'
  | 'CATEGORY_SAME'
  | 'SOURCE_UNKNOWN'
  | 'EVIDENCE_TWICE'
  | 'EVIDENCE_TOO_MUCH'
  | 'LEVEL_REACHED'
  | 'APPEAL_TOO_LATE'
  | 'APPEAL_DECIDED'
  | 'NO_FURTHER_APPEAL'
  | 'APPEAL_OWN_OUTCOME'
  | 'ALREADY_RATED'
  | 'MERGE_OTHER_PERSON'
  | 'MERGE_ENDED'
  | 'MERGE_NOT_OLDER'
  | 'INCIDENT_ENDED'
  | 'INCIDENT_LINKED'
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
