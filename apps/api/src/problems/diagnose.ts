import { ForbiddenException, HttpException, NotFoundException } from '@nestjs/common';
import { InputUnknown } from '@nivaran/complaints';
import { isConnectionFailure } from '@nivaran/event-store';
import { NivaranError } from '@nivaran/platform';
import { type Code, isCode } from './codes';
import { FIELD_OF } from './field-of';
import { InputInvalid } from './errors';
import type { FieldProblem } from './field-problem';
import type { Details } from './sentence';

/** What went wrong, apart from any language. */
export interface Diagnosis {
  readonly code: Code;
  readonly details: Details;
  /** The one field that it is about, if it is about one. */
  readonly field: string | undefined;
  readonly fields: readonly FieldProblem[];
}

/** What Fastify refuses by itself. */
const FRAMEWORK: Readonly<Record<string, Code>> = {
  FST_ERR_BAD_URL: 'URL_MALFORMED',
  FST_ERR_MAX_PARAM_LENGTH: 'URL_TOO_LONG',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_EMPTY',
  FST_ERR_CTP_INVALID_JSON_BODY: 'JSON_MALFORMED',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'CONTENT_TYPE_UNSUPPORTED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'REQUEST_MALFORMED',
};

/** Every error that can reach a client, as one of our codes; what is not expected is an INTERNAL_ERROR. */
export function diagnose(error: unknown): Diagnosis {
  if (error instanceof InputInvalid) {
    const { code, details, fields } = error;
    return { code, details, fields, field: fields.length === 1 ? fields[0]?.field : undefined };
  }
  if (error instanceof NivaranError && isCode(error.code)) {
    const field = error instanceof InputUnknown ? String(error.details['field']) : FIELD_OF[error.code];
    return { code: error.code, details: error.details, fields: [], field };
  }
  return { code: frameworkCode(error), details: {}, fields: [], field: undefined };
}

function frameworkCode(error: unknown): Code {
  if (error instanceof NotFoundException) return 'ROUTE_UNKNOWN';
  if (error instanceof ForbiddenException) return 'CROSS_ORIGIN'; // only the check against other origins throws it
  const origin = error instanceof HttpException ? error.cause : error;
  const { code, statusCode, driverError } = (origin ?? {}) as Record<string, unknown>;
  const known = typeof code === 'string' ? FRAMEWORK[code] : undefined;
  if (known) return known;
  if (origin instanceof SyntaxError && statusCode === 400) return 'JSON_MALFORMED'; // such as a key __proto__
  if (error instanceof HttpException && error.getStatus() < 500) return 'REQUEST_MALFORMED';
  if (isConnectionFailure(origin) || isConnectionFailure(driverError)) return 'DATABASE_UNAVAILABLE';
  return 'INTERNAL_ERROR';
}
