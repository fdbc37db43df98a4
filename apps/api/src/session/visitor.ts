import type { Session, Visitor } from '@nivaran/identity';
import type { FastifyRequest } from 'fastify';
import { RequestRefused } from '../problems/errors';

/** Who makes this request, and from where, for the audit log. */
export function visitorOf({ account, ip: address }: FastifyRequest): Visitor {
  return { account: account ?? null, address };
}

/** The session of a request that came with one. @throws RequestRefused */
export function sessionOf({ session }: FastifyRequest): Session {
  if (!session) throw new RequestRefused('SIGN_IN_REQUIRED');
  return session;
}
