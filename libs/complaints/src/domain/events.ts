import type { LadderStep, PauseReason, StageName } from '@nivaran/sla';
import type { SealedText } from './sealed-text';

export type Language = 'hi' | 'en';
export type Channel = 'web' | 'phone' | 'counter' | 'import';
export type IdProofType =
  'AADHAAR' | 'PAN' | 'VOTER_ID' | 'DRIVING_LICENCE' | 'PASSPORT' | 'PENSION_PASSBOOK' | 'OTHER';
export type TriageReason = 'PIN_SPANS_DISTRICTS' | 'PIN_UNKNOWN' | 'NO_DISTRICT' | 'NO_DESK';

/** `Event<'X', {…}>`: a past-tense type with plain data. Instants are ISO 8601 UTC with milliseconds. */
interface Event<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: Readonly<Data>;
}

export type ComplaintLodged = Event<
  'ComplaintLodged',
  {
    ticketId: string;
    category: string;
    language: Language;
    channel: Channel;
    /** Whose key seals the texts: one person for each mobile number. */
    person: string;
    statement: SealedText;
    /** Name, mobile, e-mail, beneficiary reference and last digits of the proof, as JSON. */
    personal: SealedText;
    vaccination: {
      readonly dose: number | null;
      readonly date: string | null;
      readonly centre: string | null;
      readonly districtLgd: number | null;
      readonly vaccine: string | null;
    };
    residence: { readonly pin: string | null; readonly districtLgd: number | null };
    idProof: IdProofType | null;
    consent: true;
    packVersion: string;
  }
>;

export type ComplaintRouted = Event<
  'ComplaintRouted',
  { districtLgd: number; accountable: string; holder: string; rule: string; packVersion: string }
>;
export type RoutingDeferred = Event<
  'RoutingDeferred',
  { reason: TriageReason; rule: string; candidates: readonly number[]; packVersion: string }
>;
export type ComplaintAccepted = Event<'ComplaintAccepted', { desk: string; officer: string }>;
export type ComplaintReleased = Event<
  'ComplaintReleased',
  { desk: string; officer: string; reason: SealedText | null }
>;
export type InformationRequested = Event<'InformationRequested', { question: SealedText }>;
export type InformationProvided = Event<'InformationProvided', { answer: SealedText }>;
export type ComplaintForwarded = Event<'ComplaintForwarded', { from: string; to: string; reason: SealedText }>;
/** `officer`: to whose desk it goes back, namely who forwarded it. */
export type ComplaintReturned = Event<
  'ComplaintReturned',
  { from: string; to: string; officer: string; finding: SealedText }
>;
export type NoteAdded = Event<'NoteAdded', { text: SealedText }>;
export type ComplaintResolved = Event<'ComplaintResolved', { resolution: string; explanation: SealedText }>;
export type ComplaintRejected = Event<'ComplaintRejected', { reason: string; explanation: SealedText }>;
export type ResolutionConfirmed = Event<'ResolutionConfirmed', { comment: SealedText | null }>;
export type ComplaintReopened = Event<'ComplaintReopened', { holder: string; reason: SealedText }>;
export type ComplaintClosed = Event<'ComplaintClosed', { reason: 'confirmed' | 'no-answer' | 'by-staff' }>;
/** `cause`: the clock of `instance` reached this level of its ladder. */
export type ComplaintEscalated = Event<
  'ComplaintEscalated',
  { level: number; role: string; stage: StageName; instance: string; holder: string | null; wakeAt: string | null }
>;

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
    dueAt: string;
    dueSoonAt: string;
    wakeAt: string;
  }
>;
export type StagePaused = Event<
  'StagePaused',
  { stage: StageName; instance: string; at: string; reason: PauseReason; usedMillis: number; wakeAt: null }
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

export type StageEvent = StageStarted | StagePaused | StageResumed | StageMet | StageBreached | StageCancelled;

export type ComplaintEvent =
  | ComplaintLodged
  | ComplaintRouted
  | RoutingDeferred
  | ComplaintAccepted
  | ComplaintReleased
  | InformationRequested
  | InformationProvided
  | ComplaintForwarded
  | ComplaintReturned
  | NoteAdded
  | ComplaintResolved
  | ComplaintRejected
  | ResolutionConfirmed
  | ComplaintReopened
  | ComplaintClosed
  | ComplaintEscalated
  | StageEvent;
