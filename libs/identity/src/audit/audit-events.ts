import type { DomainEvent, EventTypeDefinition } from '@nivaran/event-store';
import type { Role } from '../accounts/account';

/** How somebody showed who they are. */
export type SignInWay = 'password' | 'open-id';

/** Why somebody was not let in. */
export type SignInFault = 'credentials' | 'code' | 'too-many' | 'open-id';

/** Why name and numbers are looked at. Codes, so that an auditor can read them and nobody writes a name into them. */
export const REVEAL_REASONS = [
  ...(['contact-citizen', 'verify-identity', 'correct-record', 'citizen-request', 'legal-request'] as const),
] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

interface Standing {
  readonly role: Role;
  readonly desk: string | null;
}

/**
 * What an auditor will ask about later. `account` is whom it concerns; who did it says the event's actor. Ids and codes
 * only: never a name, and never what somebody typed as a name (it may have been their password).
 */
interface Facts {
  SignedIn: { account: string; session: string; way: SignInWay };
  /** `account`: null if there is none of that name. */
  SignInRefused: { account: string | null; fault: SignInFault };
  SignedOut: { account: string; session: string };
  SessionRevoked: { account: string; session: string };
  PasswordChanged: { account: string };
  SecondFactorSetUp: { account: string };
  SecondFactorRemoved: { account: string };
  RecoveryCodeUsed: { account: string };
  RecoveryCodesMade: { account: string };
  AccessTokenMade: { account: string; token: string; scopes: readonly string[]; expiresAt: string };
  AccessTokenRevoked: { account: string; token: string };
  AccountCreated: { account: string } & Standing;
  /** `openId`: what became of their name at the sign-on service; events of before do not say. */
  AccountChanged: { account: string; openId?: 'kept' | 'set' | 'changed' | 'removed' } & Standing;
  AccountDisabled: { account: string };
  AccountEnabled: { account: string };
  PasswordReset: { account: string };
  /** Name and numbers of whoever complains were shown. */
  PersonalDataRevealed: { account: string; ticketId: string; reason: RevealReason };
  /** A file that came with a complaint was shown to a member of staff. */
  EvidenceRead: { account: string; ticketId: string; sha256: string };
  /** Somebody looked for a mobile number. `found`: tickets; which number it was stands nowhere. */
  NumberSearched: { account: string; found: readonly string[] };
  /** Data left in a file: a report, or all that is kept of a person. */
  DataExported: {
    account: string | null;
    what: 'sla-report' | 'sla-trend' | 'sla-tickets' | 'ageing' | 'officers' | 'what-if' | 'person';
    ticketId: string | null;
    rows: number | null;
  };
  /** A stream that a projection could not take in is to be tried again. */
  StreamReleased: { subscription: string; streamId: string };
  /** Somebody who was signed in asked for what is not theirs. `tickets`: all of them, where it was asked for many at once. */
  AccessRefused: {
    account: string;
    code: string;
    method: string;
    route: string;
    ticketId: string | null;
    tickets?: readonly string[];
  };
}

export type AuditEvent = { [Type in keyof Facts]: DomainEvent<Type, Facts[Type]> }[keyof Facts];

/** The schema version that each event is written with today. */
const VERSIONS: Readonly<Record<AuditEvent['type'], number>> = {
  SignedIn: 1,
  SignInRefused: 1,
  SignedOut: 1,
  SessionRevoked: 1,
  PasswordChanged: 1,
  SecondFactorSetUp: 1,
  SecondFactorRemoved: 1,
  RecoveryCodeUsed: 1,
  RecoveryCodesMade: 1,
  AccessTokenMade: 1,
  AccessTokenRevoked: 1,
  AccountCreated: 1,
  AccountChanged: 1,
  AccountDisabled: 1,
  AccountEnabled: 1,
  PasswordReset: 1,
  PersonalDataRevealed: 1,
  EvidenceRead: 1,
  NumberSearched: 1,
  DataExported: 1,
  StreamReleased: 1,
  AccessRefused: 1,
};

export const AUDIT_EVENT_TYPES: readonly EventTypeDefinition[] = Object.entries(VERSIONS).map(([type, version]) => ({
  type,
  version,
}));

/** Types of the audit log, in the order of their kind. */
export const AUDIT_TYPES = Object.keys(VERSIONS) as [AuditEvent['type'], ...AuditEvent['type'][]];

const STREAM = 'audit-';

/** One stream for each day (UTC), so that none grows without end. */
export function auditStreamOf(at: Date): string {
  return `${STREAM}${at.toISOString().slice(0, 10)}`;
}

export function isOfAudit({ streamId }: { readonly streamId: string }): boolean {
  return streamId.startsWith(STREAM);
}
