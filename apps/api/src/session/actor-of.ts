import type { Actor } from '@nivaran/complaints';
import type { Account } from '@nivaran/identity';

/** Who acts: the member of staff who is signed in, else somebody of the public. */
export function actorOf(account: Account | undefined): Actor {
  if (!account) return { kind: 'citizen', id: 'public' };
  const { id, role, desk } = account;
  return { kind: 'staff', id, role, desk };
}
