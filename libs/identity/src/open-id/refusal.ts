import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { OpenIdFailed, OpenIdUnavailable } from './errors';

/** What the provider says to the browser when the fault is its own (RFC 6749, 4.1.2.1). */
const ITS_FAULT = ['server_error', 'temporarily_unavailable', 'unauthorized_client', 'invalid_scope'];

/** What came back is not what was sent off: another state or nonce, or no code. */
const NOT_OURS = ['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'];

/** Why the way back from the provider leads nowhere: whoever signs in begins again, or whoever runs Nivaran must look. */
export function refusalOf(error: unknown): OpenIdFailed | OpenIdUnavailable {
  return isOfVisitor(error) ? new OpenIdFailed(reasonOf(error)) : new OpenIdUnavailable(reasonOf(error));
}

function isOfVisitor(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError) return !ITS_FAULT.includes(error.error);
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant'; // the code was used, or is too old
  return error instanceof ClientError && NOT_OURS.includes(error.code ?? '');
}

const LONGEST_REASON = 300;
const DEEPEST = 4;

/** Messages and codes of an error and of what caused it: for the log, and without anything said about a person. */
export function reasonOf(error: unknown): string {
  const said: unknown[] = [];
  let each = error;
  for (let depth = 0; depth < DEEPEST && typeof each === 'object' && each !== null; depth += 1) {
    const { message, error: oauthCode, status, code, cause } = each as Readonly<Record<string, unknown>>;
    said.push(message, oauthCode, status, code);
    each = cause;
  }
  const words = said.filter((part) => (typeof part === 'string' && part !== '') || typeof part === 'number');
  return [...new Set(words)].join(', ').slice(0, LONGEST_REASON);
}
