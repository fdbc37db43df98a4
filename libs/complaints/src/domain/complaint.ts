import type { ClockState, Instant, LadderStep, PauseReason, StageName } from '@nivaran/sla';
import type { Channel, ComplaintLodged, Language, TriageReason } from './events';

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
  readonly clock: ClockState;
  /** null while paused. */
  readonly dueAt: Instant | null;
  /** When it was due, if that passed. A clock that was paused later keeps it. */
  readonly breachedAt: Instant | null;
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
export interface Resolved extends OnDesk {
  readonly status: 'resolved';
}
export interface Rejected extends OnDesk {
  readonly status: 'rejected';
}
export interface Closed extends OnDesk {
  readonly status: 'closed';
  readonly closedAt: Instant;
}

/** One citizen's grievance. What a status does not have can't be written down for it. */
export type Complaint = Lodged | InTriage | Routed | Accepted | AwaitingCitizen | Resolved | Rejected | Closed;
export type Status = Complaint['status'];

/** The member of staff who has it in hand, if any. */
export function officerOf(complaint: Complaint): string | null {
  return 'officer' in complaint ? complaint.officer : null;
}

/** The desk that must act now, if it is on one. */
export function holderOf(complaint: Complaint): string | null {
  return 'holder' in complaint ? complaint.holder : null;
}
