import type { Actor } from '@nivaran/complaints';
import type { FastifyRequest } from 'fastify';

/** Who acts: the member of staff who is signed in, the citizen who proved their number, else somebody of the public. */
export function actorOf({ account, citizen }: Pick<FastifyRequest, 'account' | 'citizen'>): Actor {
  if (!account) return { kind: 'citizen', id: citizen?.person ?? 'public' };
  const { id, role, desk } = account;
  return { kind: 'staff', id, role, desk };
}
