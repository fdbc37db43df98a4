import { ENDED } from '@nivaran/complaints';

/** The statuses that end a ticket, as a list in SQL. */
export const ENDED_STATUSES = ENDED.map((status) => `'${status}'`).join(', ');

/** SQL that is true of a ticket which has not ended. In the words of the partial indexes, or they are not used. */
export function isOpen(column = 'status'): string {
  return `${column} not in (${ENDED_STATUSES})`;
}
