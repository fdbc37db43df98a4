import type { Language } from '@nivaran/complaints';
import type { OpenIdFlow } from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localPathField } from './local-path';

const COOKIE = 'nivaran_openid';
/** It goes to one path only, so it can't be a `__Host-` cookie. */
const nameOf = (secure: boolean) => (secure ? `__Secure-${COOKIE}` : COOKIE);

/** Whoever is away for longer (ms) begins again. */
const LIFETIME = 10 * 60 * 1000;

/** What a browser keeps while its owner is at the provider. */
export interface Flow extends OpenIdFlow {
  /** Where they want to go afterwards: a path of ours. */
  readonly to: string;
  readonly language: Language;
  /** The token of the session that the new one takes the place of; null: nobody was signed in. */
  readonly before: string | null;
  /** ms since 1970 */
  readonly begun: number;
}

const secret = z.string().regex(/^[\w-]{43}$/);
/** It is checked like any input: a neighbour under our domain can put a cookie there, too. */
const flow = z.strictObject({
  ...{ state: secret, nonce: secret, verifier: secret, to: localPathField, language: z.enum(['hi', 'en']) },
  ...{ before: secret.nullable(), begun: z.int() },
}) satisfies z.ZodType<Flow>;

/**
 * The cookie comes along when the provider sends the browser back, which a strict one would not. It holds nothing that its
 * owner must not see, so it is not sealed, and somebody else's is of no use without being at the provider as them.
 */
export function giveFlow(reply: FastifyReply, kept: Flow, secure: boolean): void {
  const value = Buffer.from(JSON.stringify(kept)).toString('base64url');
  reply.header('set-cookie', cookie(value, LIFETIME / 1000, secure));
}

export function takeFlow(reply: FastifyReply, secure: boolean): void {
  reply.header('set-cookie', cookie('', 0, secure));
}

/** What the browser kept; undefined if it kept nothing, or for too long. */
export function flowOf({ headers }: FastifyRequest, now: Date, secure: boolean): Flow | undefined {
  const value = new RegExp(`(?:^|;\\s*)${nameOf(secure)}=([\\w-]{1,4000})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
  const { data } = flow.safeParse(value === undefined ? undefined : parsed(value));
  return data && now.getTime() - data.begun <= LIFETIME ? data : undefined;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  const attributes = `Path=/api/v1/session/openid; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${nameOf(secure)}=${value}; ${attributes}`;
}
