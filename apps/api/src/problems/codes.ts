import type {
  AttachmentActiveContent,
  AttachmentDamaged,
  AttachmentEmpty,
  AttachmentInfected,
  AttachmentStoreUnavailable,
  AttachmentTooLarge,
  AttachmentTypeUnsupported,
  ScannerUnavailable,
} from '@nivaran/attachments';
import type {
  ComplaintContended,
  ComplaintNotFound,
  ConsentChanged,
  IdempotencyKeyReused,
  IncidentNotFound,
  IncidentRefusalCode,
  InputUnknown,
  NoIncidentIdFree,
  RefusalCode,
  OthersRefused,
  VersionStale,
} from '@nivaran/complaints';
import type { NoPackInForce } from '@nivaran/directory';
import type { PersonErased, StoreUnavailable, TextNotStorable } from '@nivaran/event-store';
import type {
  AccountTaken,
  AccountUnknown,
  CodeWrong,
  DeskForRole,
  NoSecondFactor,
  OneTimeCodeWrong,
  OpenIdFailed,
  OpenIdNoAccount,
  OpenIdNotSetUp,
  OpenIdTaken,
  OpenIdUnavailable,
  PasswordTooWeak,
  PasswordWrong,
  SecondFactorRequired,
  SecondFactorThere,
  SignInFailed,
  TokenUnknown,
  TooManyAttempts,
  TooManyTokens,
} from '@nivaran/identity';
import type {
  AttachmentNotFound,
  AttachmentNotYours,
  CursorInvalid,
  PersonalNotYours,
  SearchUnreadable,
} from '@nivaran/read-models';
import type { MessageNotSent } from '@nivaran/notifications';
import type { TicketsBehind } from '@nivaran/runtime';

/** Why a file is not kept. */
export type AttachmentCode =
  | (AttachmentEmpty | AttachmentTooLarge | AttachmentTypeUnsupported | AttachmentDamaged)['code']
  | (AttachmentActiveContent | AttachmentInfected | ScannerUnavailable | AttachmentStoreUnavailable)['code'];

/** What the libs say no with, as far as it can reach a client. */
type LibraryCode =
  | RefusalCode
  | IncidentRefusalCode
  | AttachmentCode
  | (AttachmentNotFound | AttachmentNotYours | PersonalNotYours | SearchUnreadable)['code']
  | ConsentChanged['code']
  | (IncidentNotFound | NoIncidentIdFree)['code']
  | (ComplaintNotFound | VersionStale | IdempotencyKeyReused | ComplaintContended | InputUnknown)['code']
  | (OthersRefused | TicketsBehind | MessageNotSent | OneTimeCodeWrong)['code']
  | (CursorInvalid | NoPackInForce | PersonErased | StoreUnavailable | TextNotStorable)['code']
  | (SignInFailed | CodeWrong | TooManyAttempts | PasswordWrong | PasswordTooWeak)['code']
  | (NoSecondFactor | SecondFactorThere | SecondFactorRequired | TooManyTokens | TokenUnknown)['code']
  | (OpenIdNotSetUp | OpenIdUnavailable | OpenIdFailed | OpenIdNoAccount)['code']
  | (AccountTaken | AccountUnknown | OpenIdTaken | DeskForRole)['code'];

/** Every code that a problem can have, with its HTTP status: the only place that chooses statuses. */
export const STATUSES = {
  // The request as such.
  REQUEST_MALFORMED: 400,
  REQUEST_TOO_SLOW: 408,
  HEADERS_TOO_LARGE: 431,
  URL_MALFORMED: 400,
  URL_TOO_LONG: 414,
  QUERY_TOO_LONG: 414,
  ROUTE_UNKNOWN: 404,
  METHOD_NOT_ALLOWED: 405,
  BODY_EMPTY: 400,
  BODY_TOO_LARGE: 413,
  CONTENT_TYPE_UNSUPPORTED: 415,
  JSON_MALFORMED: 400,
  FORM_MALFORMED: 400,
  CROSS_ORIGIN: 403,

  // What it says.
  INPUT_INVALID: 400,
  INPUT_UNKNOWN: 422,
  CONSENT_CHANGED: 409,
  TEXT_NOT_STORABLE: 400,
  ATTACHMENT_EMPTY: 422,
  ATTACHMENT_TOO_LARGE: 413,
  ATTACHMENT_TYPE_UNSUPPORTED: 415,
  ATTACHMENT_DAMAGED: 422,
  ATTACHMENT_ACTIVE_CONTENT: 422,
  ATTACHMENT_INFECTED: 422,
  TICKET_ID_LENGTH: 400,
  TICKET_ID_CHECK_DIGIT: 400,
  CURSOR_INVALID: 400,
  SEARCH_UNREADABLE: 400,
  IF_MATCH_REQUIRED: 428,
  IF_MATCH_INVALID: 400,
  VERSION_STALE: 412,
  IDEMPOTENCY_KEY_REQUIRED: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  IDEMPOTENCY_KEY_REUSED: 422,

  // Who says it.
  SIGN_IN_REQUIRED: 401,
  SIGN_IN_FAILED: 401,
  NUMBER_NOT_PROVED: 401,
  ACCESS_TOKEN_INVALID: 401,
  TOO_MANY_ATTEMPTS: 429,
  TOO_MANY_REQUESTS: 429,
  PROOF_OF_WORK_WANTED: 429,
  OPENID_FAILED: 400,
  OPENID_NO_ACCOUNT: 403,
  OPENID_NOT_SET_UP: 404,
  SECOND_FACTOR_NEEDED: 403,
  SECOND_FACTOR_SETUP_NEEDED: 403,
  NEW_PASSWORD_NEEDED: 403,
  ACCESS_TOKEN_SCOPE: 403,
  SIGN_IN_AGAIN: 403,
  SESSION_ONLY: 403,
  ROLE_MAY_NOT: 403,
  OUT_OF_SCOPE: 403,
  NOT_YOUR_DESK: 403,
  NOT_YOUR_TICKET: 403,
  BOUNCE_NEEDS_APPROVAL: 403,
  QUEUE_NOT_YOURS: 403,
  METRICS_NOT_YOURS: 403,
  ATTACHMENT_NOT_YOURS: 403,
  PERSONAL_NOT_YOURS: 403,

  // Accounts and sign-in.
  CODE_WRONG: 422,
  ONE_TIME_CODE_WRONG: 422,
  PASSWORD_WRONG: 422,
  PASSWORD_TOO_WEAK: 422,
  NO_SECOND_FACTOR: 409,
  SECOND_FACTOR_THERE: 409,
  SECOND_FACTOR_KEPT: 409,
  SESSION_UNKNOWN: 404,
  TOKEN_UNKNOWN: 404,
  TOO_MANY_TOKENS: 409,
  ACCOUNT_UNKNOWN: 404,
  ACCOUNT_TAKEN: 409,
  OPEN_ID_TAKEN: 409,
  OWN_ACCOUNT: 409,
  DESK_FOR_ROLE: 422,

  // What it is about.
  COMPLAINT_NOT_FOUND: 404,
  INCIDENT_ELSEWHERE: 403,
  INCIDENT_NOT_FOUND: 404,
  PROBLEM_UNKNOWN: 404,
  ATTACHMENT_NOT_FOUND: 404,
  WRONG_STATUS: 409,
  NOT_FORWARDED: 409,
  REOPEN_TOO_LATE: 409,
  APPEAL_TOO_LATE: 409,
  APPEAL_DECIDED: 409,
  APPEAL_OWN_OUTCOME: 403,
  ALREADY_RATED: 409,
  NO_FURTHER_APPEAL: 409,
  LEVEL_REACHED: 409,
  EVIDENCE_TWICE: 409,
  EVIDENCE_TOO_MUCH: 409,
  INCIDENT_ENDED: 409,
  INCIDENT_LINKED: 409,
  PERSON_ERASED: 409,
  PERSON_HAS_OPEN_TICKETS: 409,

  // What it chooses.
  DESK_UNKNOWN: 422,
  DESK_SAME: 422,
  FORWARD_IS_RETURN: 422,
  OFFICER_UNKNOWN: 422,
  COLLEAGUE_UNKNOWN: 422,
  OFFICER_ELSEWHERE: 422,
  OFFICER_SAME: 422,
  CATEGORY_UNKNOWN: 422,
  CATEGORY_SAME: 422,
  SOURCE_UNKNOWN: 422,
  INCIDENT_START_AHEAD: 422,
  INCIDENT_END_PAST: 422,
  RESOLUTION_UNKNOWN: 422,
  REASON_UNKNOWN: 422,
  MERGE_OTHER_PERSON: 422,
  MERGE_ENDED: 422,
  MERGE_NOT_OLDER: 422,

  // Our side.
  INTERNAL_ERROR: 500,
  STORE_UNAVAILABLE: 503,
  MESSAGE_NOT_SENT: 503,
  DATABASE_UNAVAILABLE: 503,
  COMPLAINT_CONTENDED: 503,
  TICKETS_BEHIND: 503,
  NO_TICKET_ID_FREE: 503,
  NO_INCIDENT_ID_FREE: 503,
  NO_PACK_IN_FORCE: 503,
  SCANNER_UNAVAILABLE: 503,
  ATTACHMENT_STORE_UNAVAILABLE: 503,
  ATTACHMENTS_BUSY: 503,
  OPENID_UNAVAILABLE: 503,
} as const satisfies Readonly<Record<LibraryCode, number>> & Readonly<Record<string, number>>;

export type Code = keyof typeof STATUSES;

export const CODES = Object.keys(STATUSES) as readonly Code[];

export function isCode(code: string): code is Code {
  return Object.hasOwn(STATUSES, code);
}

/** Problems that arise before it is known which route is meant, so that any address can answer with them. */
export const BEFORE_ANY_ROUTE: readonly Code[] = [
  ...(['REQUEST_MALFORMED', 'REQUEST_TOO_SLOW', 'HEADERS_TOO_LARGE', 'URL_MALFORMED', 'URL_TOO_LONG'] as const),
  ...(['QUERY_TOO_LONG', 'ROUTE_UNKNOWN', 'METHOD_NOT_ALLOWED'] as const),
];

/** Seconds after which trying again makes sense, for each problem of ours that passes by itself. */
export const RETRY_AFTER: Readonly<Partial<Record<Code, number>>> = {
  STORE_UNAVAILABLE: 5,
  MESSAGE_NOT_SENT: 60,
  DATABASE_UNAVAILABLE: 5,
  NO_PACK_IN_FORCE: 30,
  SCANNER_UNAVAILABLE: 60,
  ATTACHMENT_STORE_UNAVAILABLE: 5,
  ATTACHMENTS_BUSY: 5,
  OPENID_UNAVAILABLE: 60,
  COMPLAINT_CONTENDED: 1,
  TICKETS_BEHIND: 60,
  NO_TICKET_ID_FREE: 1,
  NO_INCIDENT_ID_FREE: 1,
};
