import { ENDED } from '@nivaran/complaints';

/** SQL that is true of a ticket which has not ended. In the words of the partial indexes, or they are not used. */
export function isOpen(column = 'status'): string {
  return `${column} not in (${ENDED.map((status) => `'${status}'`).join(', ')})`;
}
