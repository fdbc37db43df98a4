import type {
  ComplaintContended,
  ComplaintNotFound,
  IdempotencyKeyReused,
  IncidentNotFound,
  IncidentRefusalCode,
  InputUnknown,
  NoIncidentIdFree,
  RefusalCode,
  VersionStale,
} from '@nivaran/complaints';
import type { NoPackInForce } from '@nivaran/directory';
import type { PersonErased, StoreUnavailable, TextNotStorable } from '@nivaran/event-store';
import type { SignInFailed } from '@nivaran/identity';
import type { CursorInvalid } from '@nivaran/read-models';

/** What the libs say no with, as far as it can reach a client. */
type LibraryCode =
  | RefusalCode
  | IncidentRefusalCode
  | (IncidentNotFound | NoIncidentIdFree)['code']
  | (ComplaintNotFound | VersionStale | IdempotencyKeyReused | ComplaintContended | InputUnknown)['code']
  | (CursorInvalid | NoPackInForce | PersonErased | StoreUnavailable | TextNotStorable | SignInFailed)['code'];

/** Every code that a problem can have, with its HTTP status: the only place that chooses statuses. */
export const STATUSES = {
  // The request as such.
  REQUEST_MALFORMED: 400,
  REQUEST_TOO_SLOW: 408,
  HEADERS_TOO_LARGE: 431,
  URL_MALFORMED: 400,
  URL_TOO_LONG: 414,
  ROUTE_UNKNOWN: 404,
  METHOD_NOT_ALLOWED: 405,
  BODY_EMPTY: 400,
  BODY_TOO_LARGE: 413,
  CONTENT_TYPE_UNSUPPORTED: 415,
  JSON_MALFORMED: 400,
  CROSS_ORIGIN: 403,

  // What it says.
  INPUT_INVALID: 400,
  INPUT_UNKNOWN: 422,
  TEXT_NOT_STORABLE: 400,
  TICKET_ID_LENGTH: 400,
  TICKET_ID_CHECK_DIGIT: 400,
  CURSOR_INVALID: 400,
  IF_MATCH_REQUIRED: 428,
  IF_MATCH_INVALID: 400,
  VERSION_STALE: 412,
  IDEMPOTENCY_KEY_REQUIRED: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  IDEMPOTENCY_KEY_REUSED: 422,

  // Who says it.
  SIGN_IN_REQUIRED: 401,
  SIGN_IN_FAILED: 401,
  ROLE_MAY_NOT: 403,
  NOT_YOUR_DESK: 403,
  NOT_YOUR_TICKET: 403,
  BOUNCE_NEEDS_APPROVAL: 403,
  QUEUE_NOT_YOURS: 403,
  METRICS_NOT_YOURS: 403,

  // What it is about.
  COMPLAINT_NOT_FOUND: 404,
  INCIDENT_ELSEWHERE: 403,
  INCIDENT_NOT_FOUND: 404,
  PROBLEM_UNKNOWN: 404,
  WRONG_STATUS: 409,
  NOT_FORWARDED: 409,
  REOPEN_TOO_LATE: 409,
  APPEAL_TOO_LATE: 409,
  APPEAL_DECIDED: 409,
  APPEAL_OWN_OUTCOME: 403,
  NO_FURTHER_APPEAL: 409,
  LEVEL_REACHED: 409,
  EVIDENCE_TWICE: 409,
  EVIDENCE_TOO_MUCH: 409,
  INCIDENT_ENDED: 409,
  INCIDENT_LINKED: 409,
  PERSON_ERASED: 409,

  // What it chooses.
  DESK_UNKNOWN: 422,
  DESK_SAME: 422,
  FORWARD_IS_RETURN: 422,
  OFFICER_UNKNOWN: 422,
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
  DATABASE_UNAVAILABLE: 503,
  COMPLAINT_CONTENDED: 503,
  NO_TICKET_ID_FREE: 503,
  NO_INCIDENT_ID_FREE: 503,
  NO_PACK_IN_FORCE: 503,
} as const satisfies Readonly<Record<LibraryCode, number>> & Readonly<Record<string, number>>;

export type Code = keyof typeof STATUSES;

export const CODES = Object.keys(STATUSES) as readonly Code[];

export function isCode(code: string): code is Code {
  return Object.hasOwn(STATUSES, code);
}

/** Problems that arise before it is known which route is meant, so that any address can answer with them. */
export const BEFORE_ANY_ROUTE: readonly Code[] = [
  ...(['REQUEST_MALFORMED', 'REQUEST_TOO_SLOW', 'HEADERS_TOO_LARGE', 'URL_MALFORMED', 'URL_TOO_LONG'] as const),
  ...(['ROUTE_UNKNOWN', 'METHOD_NOT_ALLOWED'] as const),
];

/** Seconds after which trying again makes sense, for each problem of ours that passes by itself. */
export const RETRY_AFTER: Readonly<Partial<Record<Code, number>>> = {
  STORE_UNAVAILABLE: 5,
  DATABASE_UNAVAILABLE: 5,
  NO_PACK_IN_FORCE: 30,
  COMPLAINT_CONTENDED: 1,
  NO_TICKET_ID_FREE: 1,
  NO_INCIDENT_ID_FREE: 1,
};

/** The part of the input that a refusal is about, where it is always the same one. */
export const FIELD_OF: Readonly<Partial<Record<Code, string>>> = {
  TICKET_ID_LENGTH: 'ticketId',
  TICKET_ID_CHECK_DIGIT: 'ticketId',
  CURSOR_INVALID: 'cursor',
  IF_MATCH_REQUIRED: 'If-Match',
  IF_MATCH_INVALID: 'If-Match',
  IDEMPOTENCY_KEY_REQUIRED: 'Idempotency-Key',
  IDEMPOTENCY_KEY_INVALID: 'Idempotency-Key',
  IDEMPOTENCY_KEY_REUSED: 'Idempotency-Key',
  DESK_UNKNOWN: 'to',
  DESK_SAME: 'to',
  FORWARD_IS_RETURN: 'to',
  BOUNCE_NEEDS_APPROVAL: 'to',
  OFFICER_UNKNOWN: 'officer',
  OFFICER_ELSEWHERE: 'officer',
  OFFICER_SAME: 'officer',
  CATEGORY_UNKNOWN: 'category',
  CATEGORY_SAME: 'category',
  SOURCE_UNKNOWN: 'source',
  EVIDENCE_TWICE: 'sha256',
  LEVEL_REACHED: 'level',
  MERGE_OTHER_PERSON: 'into',
  MERGE_ENDED: 'into',
  MERGE_NOT_OLDER: 'into',
  INCIDENT_ENDED: 'incident',
  INCIDENT_LINKED: 'incident',
  INCIDENT_START_AHEAD: 'startedAt',
  INCIDENT_END_PAST: 'expectedEnd',
  RESOLUTION_UNKNOWN: 'resolution',
  REASON_UNKNOWN: 'reason',
};
