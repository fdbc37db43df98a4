import { Inject, Injectable } from '@nestjs/common';
import { CITIZEN_SESSION_LIFETIME, SESSION_LIFETIME } from '@nivaran/identity';
import { PUBLIC_URL } from '@nivaran/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'nivaran_session';

/** Of a citizen who proved a mobile number. It is sent along when a message's link leads here; writes check their origin. */
export const CITIZEN_COOKIE = 'nivaran_citizen';

/**
 * Where it is known that people come by https alone, browsers hold the names of cookies to it (RFC 6265bis, 4.1.3): neither a
 * neighbour under our domain nor a page without TLS can put one of these there.
 */
@Injectable()
export class SessionCookies {
  readonly isSecure: boolean;

  constructor(@Inject(PUBLIC_URL) publicUrl: string | null) {
    this.isSecure = publicUrl?.startsWith('https:') ?? false;
  }

  /** The token of a member of staff. */
  tokenIn = (request: FastifyRequest) => tokenIn(request, this.nameOf(SESSION_COOKIE));
  citizenTokenIn = (request: FastifyRequest) => tokenIn(request, this.nameOf(CITIZEN_COOKIE));

  give(request: FastifyRequest, reply: FastifyReply, token: string): void {
    this.set(request, reply, `${SESSION_COOKIE}=${token}`, SESSION_LIFETIME, 'Strict');
  }

  take(request: FastifyRequest, reply: FastifyReply): void {
    this.set(request, reply, `${SESSION_COOKIE}=`, 0, 'Strict');
  }

  giveCitizen(request: FastifyRequest, reply: FastifyReply, token: string): void {
    this.set(request, reply, `${CITIZEN_COOKIE}=${token}`, CITIZEN_SESSION_LIFETIME, 'Lax');
  }

  takeCitizen(request: FastifyRequest, reply: FastifyReply): void {
    this.set(request, reply, `${CITIZEN_COOKIE}=`, 0, 'Lax');
  }

  /** A token of another kind, such as that of a draft. */
  read(request: FastifyRequest, cookie: string): string | undefined {
    return tokenIn(request, this.nameOf(cookie));
  }

  /** @param lifetime ms; 0 takes it away */
  write(request: FastifyRequest, reply: FastifyReply, cookie: string, token: string, lifetime: number): void {
    this.set(request, reply, `${cookie}=${token}`, lifetime, 'Lax');
  }

  private nameOf(cookie: string): string {
    return this.isSecure ? `__Host-${cookie}` : cookie;
  }

  /** @param lifetime ms */
  private set(
    request: FastifyRequest,
    reply: FastifyReply,
    pair: string,
    lifetime: number,
    sameSite: 'Strict' | 'Lax',
  ): void {
    const secure = this.isSecure || cameByHttps(request) ? '; Secure' : '';
    const attributes = `Path=/; Max-Age=${lifetime / 1000}; HttpOnly; SameSite=${sameSite}${secure}`;
    reply.header('set-cookie', `${this.nameOf(pair)}; ${attributes}`);
  }
}

/** A token is 43 characters of base64url, so it needs no quoting; what looks otherwise was not given by us. */
function tokenIn({ headers }: FastifyRequest, name: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
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
