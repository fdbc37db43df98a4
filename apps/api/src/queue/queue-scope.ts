import { InputUnknown } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import type { Account } from '@nivaran/identity';
import { RequestRefused } from '../problems/errors';

/** Who sees the queue of one desk alone: a district does not read another district's complaints. */
const ONE_DESK: readonly Account['role'][] = ['officer', 'supervisor'];

/** No desk has this id. */
const NO_DESK = '-';

/** Asks for all desks at once: whatever is in the reader's scope. Ids of desks are slugs. */
export const EVERY_DESK = '*';

/**
 * The desk whose queue is shown; null: all of them, as far as they are in the reader's scope; NO_DESK, for whoever should have a desk and has none: none of them. Who
 * has a desk sees its queue unless they ask for another.
 * @throws RequestRefused QUEUE_NOT_YOURS, InputUnknown
 */
export function deskToShow(
  { role, desk: own }: Account,
  asked: string | undefined,
  directory: Directory,
): string | null {
  const isOfOneDesk = ONE_DESK.includes(role);
  if (asked === undefined) return isOfOneDesk ? (own ?? NO_DESK) : own;
  if (asked === EVERY_DESK) return null;
  if (isOfOneDesk && asked !== own) throw new RequestRefused('QUEUE_NOT_YOURS');
  if (!directory.hasDesk(asked)) throw new InputUnknown('desk', asked);
  return asked;
}
