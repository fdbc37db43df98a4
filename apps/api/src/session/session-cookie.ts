import { SESSION_LIFETIME } from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'nivaran_session';

/** A token is 43 characters of base64url, so it needs no quoting; what looks otherwise was not given by us. */
const TOKEN = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]{43})(?:;|$)`);

export function sessionTokenOf({ headers }: FastifyRequest): string | undefined {
  return TOKEN.exec(headers.cookie ?? '')?.[1];
}

export function giveSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.header('set-cookie', cookie(request, token, SESSION_LIFETIME / 1000));
}

export function takeSession(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('set-cookie', cookie(request, '', 0));
}

function cookie(request: FastifyRequest, value: string, maxAge: number): string {
  const secure = cameByHttps(request) ? '; Secure' : '';
  return `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}

/**
 * Behind a proxy that ends TLS, our own connection is plain. What the browser or the proxy says is believed for this one
 * purpose: whoever lies about it only makes their own cookie stricter.
 */
function cameByHttps({ protocol, headers }: FastifyRequest): boolean {
  return (
    protocol === 'https' || headers['x-forwarded-proto'] === 'https' || headers.origin?.startsWith('https://') === true
  );
}
