import type { StageName } from '@nivaran/sla';
import type { StageEvent } from './clock-events';
import type { Event } from './event';
import type { Score } from './score';
import type { SealedText } from './sealed-text';
import type { Tier } from './tier';

export type * from './clock-events';

export type Language = 'hi' | 'en';
export type Channel = 'web' | 'phone' | 'counter' | 'import';
export type IdProofType =
  'AADHAAR' | 'PAN' | 'VOTER_ID' | 'DRIVING_LICENCE' | 'PASSPORT' | 'PENSION_PASSBOOK' | 'OTHER';
export type EvidenceKind = 'slip' | 'certificate' | 'identity' | 'screenshot' | 'other';
export type EvidenceType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
export type TriageReason = 'PIN_SPANS_DISTRICTS' | 'PIN_UNKNOWN' | 'NO_DISTRICT' | 'NO_DESK';

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
    /** Name, mobile, e-mail, beneficiary reference, last digits of the proof and centre of the vaccination, as JSON. */
    personal: SealedText;
    vaccination: {
      readonly dose: number | null;
      readonly date: string | null;
      /** In the clear in version 1 alone; since then it is sealed, in `personal`. */
      readonly centre: string | null;
      readonly districtLgd: number | null;
      readonly vaccine: string | null;
    };
    residence: { readonly pin: string | null; readonly districtLgd: number | null };
    idProof: IdProofType | null;
    /** `textVersion`: of the words that were agreed to (`Directory.consentVersion`); null: it was not noted, before version 2. */
    consent: { readonly textVersion: string | null };
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
/**
 * A citizen who owes an answer (ANSWER) or a word on the resolution (CONFIRM) is reminded for the `number`th time; so many
 * of the policy's reminders are now `behind`, which is more if some were missed in an outage.
 */
export type CitizenReminded = Event<
  'CitizenReminded',
  { stage: StageName; instance: string; number: number; behind: number; wakeAt: string }
>;
/** A supervisor put it into an officer's hands; `previous` had it before. */
export type ComplaintAssigned = Event<
  'ComplaintAssigned',
  { desk: string; officer: string; previous: string | null; reason: SealedText | null }
>;
/** A file came with the complaint: what it is, not what is in it. `sha256` is that of its content, in hexadecimal. */
export type EvidenceAttached = Event<
  'EvidenceAttached',
  { kind: EvidenceKind; mediaType: EvidenceType; bytes: number; sha256: string; name: SealedText }
>;
/** `source`: a code of the pack, such as COWIN. `incident`: the one that it waits for; null if it waits for itself. */
export type SourceWaitStarted = Event<
  'SourceWaitStarted',
  { source: string; incident: string | null; reason: SealedText | null }
>;
export type SourceWaitEnded = Event<
  'SourceWaitEnded',
  { source: string; incident: string | null; cause: 'by-staff' | 'incident-ended'; finding: SealedText | null }
>;
/** The complaint is one of many with one cause; when that incident ends it is resumed with all others. */
export type IncidentLinked = Event<'IncidentLinked', { incident: string; source: string }>;
export type CategoryChanged = Event<'CategoryChanged', { from: string; to: string; reason: SealedText }>;
export type ComplaintForwarded = Event<'ComplaintForwarded', { from: string; to: string; reason: SealedText }>;
/**
 * `officer`: to whose desk it goes back, namely who forwarded it. `bounce`: how often it has now gone from `to` to `from`
 * and back.
 */
export type ComplaintReturned = Event<
  'ComplaintReturned',
  { from: string; to: string; officer: string; finding: SealedText; bounce: number }
>;
/** `mentions`: accounts of the colleagues who should see it; missing if it is for nobody in particular. */
export type NoteAdded = Event<'NoteAdded', { text: SealedText; mentions?: readonly string[] }>;
export type ComplaintResolved = Event<'ComplaintResolved', { resolution: string; explanation: SealedText }>;
export type ComplaintRejected = Event<'ComplaintRejected', { reason: string; explanation: SealedText }>;
export type ResolutionConfirmed = Event<'ResolutionConfirmed', { comment: SealedText | null }>;
/** `score`: from 1, very bad, to 5, very good; of the outcome that stands. */
export type ComplaintRated = Event<'ComplaintRated', { score: Score; comment: SealedText | null }>;
export type ComplaintReopened = Event<'ComplaintReopened', { holder: string; reason: SealedText }>;
/** `no-answer`: to the question whether it is put right. `citizen-silent`: to a question of the desk's. */
export type ComplaintClosed = Event<
  'ComplaintClosed',
  { reason: 'confirmed' | 'no-answer' | 'citizen-silent' | 'by-staff' }
>;
/** `decider`: the desk of the next tier, which must decide until APPEAL is due. */
export type AppealFiled = Event<'AppealFiled', { decider: string; tier: Tier; reason: SealedText }>;
/** Allowed, it is `routed` to `holder` and begins anew; dismissed (`holder` null), it stands as it stood. */
export type AppealDecided = Event<
  'AppealDecided',
  {
    outcome: 'allowed' | 'dismissed';
    decider: string;
    status: 'routed' | 'closed' | 'rejected';
    holder: string | null;
    explanation: SealedText;
  }
>;
export type ComplaintWithdrawn = Event<'ComplaintWithdrawn', { reason: SealedText | null }>;
export type MergeableStatus = 'lodged' | 'triage' | 'routed' | 'accepted' | 'awaitingCitizen' | 'awaitingSource';
/** It says the same as `into`, the older ticket of the same person, which goes on for both. */
export type ComplaintMerged = Event<'ComplaintMerged', { into: string; reason: SealedText | null }>;
/** `status`: the one that it had when it was merged, and has again. */
export type MergeUndone = Event<'MergeUndone', { from: string; status: MergeableStatus; reason: SealedText }>;
/**
 * The clock of `instance` reached this level of its ladder; or, where `stage` and `instance` are null, somebody of
 * `holder` called on this level by hand.
 */
export type ComplaintEscalated = Event<
  'ComplaintEscalated',
  {
    level: number;
    role: string;
    stage: StageName | null;
    instance: string | null;
    holder: string | null;
    reason: SealedText | null;
    wakeAt: string | null;
  }
>;

/**
 * The key of the person is gone: name, numbers, words and files of this complaint can never be read again. `request`:
 * somebody asked for it; `retention`: the pack's time for keeping them is over.
 */
export type PersonalDataErased = Event<'PersonalDataErased', { person: string; reason: 'request' | 'retention' }>;

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
  | ComplaintRated
  | ComplaintReopened
  | ComplaintClosed
  | ComplaintEscalated
  | CitizenReminded
  | ComplaintAssigned
  | EvidenceAttached
  | SourceWaitStarted
  | SourceWaitEnded
  | IncidentLinked
  | CategoryChanged
  | AppealFiled
  | AppealDecided
  | ComplaintWithdrawn
  | ComplaintMerged
  | MergeUndone
  | PersonalDataErased
  | StageEvent;
