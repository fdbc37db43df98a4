import type { ClockState, Instant, LadderStep, PauseReason, StageName } from '@nivaran/sla';
import type { Channel, ComplaintLodged, Language, TriageReason } from './events';
import type { Tier } from './tier';

/** A clock that has started and not ended. */
export interface OpenStage {
  readonly stage: StageName;
  readonly instance: string;
  readonly holder: string | null;
  /** Calendar and pack version that it counts by, whatever is in force today. */
  readonly calendar: string;
  readonly packVersion: string;
  readonly pausedBy: readonly PauseReason[];
  readonly dueSoonShare: number;
  readonly ladder: readonly LadderStep[];
  /** When the citizen is reminded, in counted time after the start; ascending. */
  readonly reminders: readonly string[];
  /** How many of them are behind us, and how often the citizen was in fact reminded. */
  readonly remindersBehind: number;
  readonly reminded: number;
  readonly clock: ClockState;
  /** What it waits for while it stands still. */
  readonly pausedFor: PauseReason | 'merged' | null;
  /** null while paused. */
  readonly dueAt: Instant | null;
  /** When it was due, if that passed. A clock that was paused later keeps it. */
  readonly breachedAt: Instant | null;
  /**
   * The used time that the ladder is counted from: the target; or what had been used when an adjustment made it due.
   * A breach fixes it: another target afterwards neither hurries the ladder nor holds it up.
   */
  readonly ladderFromMillis: number;
  /** The highest level of the ladder that was recorded; 0: none. */
  readonly level: number;
}

interface Base {
  readonly ticketId: string;
  readonly category: string;
  readonly language: Language;
  readonly channel: Channel;
  readonly person: string;
  readonly lodgedAt: Instant;
  readonly vaccination: ComplaintLodged['data']['vaccination'];
  readonly residence: ComplaintLodged['data']['residence'];
  readonly stages: readonly OpenStage[];
  /** How many instances of each stage there were so far. */
  readonly instances: Readonly<Partial<Record<StageName, number>>>;
  /** The content (SHA-256) of every file that came with it. */
  readonly evidence: readonly string[];
  /** The highest level that somebody called on by hand; 0: none. */
  readonly raisedTo: number;
  /** Nobody can read any more what was said in it. */
  readonly erased: boolean;
}

/** From routing on there is a district, and a desk that answers to the citizen to the end. */
interface OnDesk extends Base {
  readonly districtLgd: number;
  readonly accountable: string;
  /** The desk that routing put it on; a reopened complaint starts there again. */
  readonly entry: string;
  /** The desk that must act now. */
  readonly holder: string;
  /** Who forwarded it and waits for it, innermost last. Empty while it is at its accountable desk. */
  readonly lentBy: readonly { readonly desk: string; readonly officer: string }[];
  /** How often it went from one desk to another and back; by both, as `bounceKey` writes them. */
  readonly bounces: Readonly<Record<string, number>>;
  /** The tier that dismissed an appeal against the present outcome; null: none did. */
  readonly appealedTo: Tier | null;
}

export interface Lodged extends Base {
  readonly status: 'lodged';
}
export interface InTriage extends Base {
  readonly status: 'triage';
  readonly reason: TriageReason;
}
export interface Routed extends OnDesk {
  readonly status: 'routed';
}
export interface Accepted extends OnDesk {
  readonly status: 'accepted';
  readonly officer: string;
}
export interface AwaitingCitizen extends OnDesk {
  readonly status: 'awaitingCitizen';
  readonly officer: string;
}
/** With a desk, but not in its hands: `officer` is null if nobody had accepted it when the wait began. */
export interface AwaitingSource extends OnDesk {
  readonly status: 'awaitingSource';
  readonly officer: string | null;
  /** A code of the pack. */
  readonly source: string;
  /** Whose end resumes it; null: whoever has it in hand does. */
  readonly incident: string | null;
}
/** From an outcome on it is known who had it in hand then: not the one to decide an appeal. */
interface WithOutcome extends OnDesk {
  readonly outcomeBy: string;
}
export interface Resolved extends WithOutcome {
  readonly status: 'resolved';
}
/** `holder` is the desk that decides; `heldBy` had it before, and `against` is how it stood then. */
export interface Appealed extends WithOutcome {
  readonly status: 'appealed';
  readonly against: 'resolved' | 'closed' | 'rejected';
  readonly heldBy: string;
  readonly tier: Tier;
}
interface EndedByDesk extends WithOutcome {
  readonly endedAt: Instant;
  /** Whether the citizen has said how well they were served. */
  readonly rated: boolean;
}
export interface Rejected extends EndedByDesk {
  readonly status: 'rejected';
}
export interface Closed extends EndedByDesk {
  readonly status: 'closed';
}
export interface WithdrawnEarly extends Base {
  readonly status: 'withdrawn';
}
export interface WithdrawnOnDesk extends OnDesk {
  readonly status: 'withdrawn';
}
/** `into`: the ticket that goes on for it. `before`: what it was, should the merge be undone; its clocks are here. */
export interface Merged extends Base {
  readonly status: 'merged';
  readonly into: string;
  readonly before: Mergeable;
}

/** A complaint that is being worked on, and can turn out to say the same as another. */
export type Mergeable = Lodged | InTriage | Routed | Accepted | AwaitingCitizen | AwaitingSource;

/** One citizen's grievance. What a status does not have can't be written down for it. */
export type Complaint = Mergeable | Resolved | Appealed | Rejected | Closed | WithdrawnEarly | WithdrawnOnDesk | Merged;
export type Status = Complaint['status'];

/** The statuses that end a complaint. */
export const ENDED = ['closed', 'rejected', 'withdrawn', 'merged'] as const satisfies readonly Status[];

/** The member of staff who has it in hand, if any. */
export function officerOf(complaint: Complaint): string | null {
  return 'officer' in complaint ? complaint.officer : null;
}

/** The desk that must act now, if it is on one. */
export function holderOf(complaint: Complaint): string | null {
  return 'holder' in complaint ? complaint.holder : null;
}

/** For `bounces`: from the desk that lends to the desk that helps. */
export const bounceKey = (from: string, to: string): string => `${from} ${to}`;
