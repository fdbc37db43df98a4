import { SESSION_LIFETIME } from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'nivaran_session';

export function sessionTokenOf({ cookies }: FastifyRequest): string | undefined {
  return cookies[SESSION_COOKIE];
}

export function giveSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...attributes(request), maxAge: SESSION_LIFETIME / 1000 });
}

export function takeSession(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, attributes(request));
}

function attributes(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: cameByHttps(request) } as const;
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
