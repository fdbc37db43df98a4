import { ENDED } from '@nivaran/complaints';
import type { PoolClient } from 'pg';
import { Deltas } from './deltas';
import type { TicketRow } from './rows';

/** The desk under which every open ticket is counted a second time; the id of no desk can be empty. */
export const ALL_DESKS = '';

/** Half an hour, in ms: every time zone's midnight but Nepal's and the Chatham Islands' begins one. */
const BIN = 1_800_000;

/**
 * How many tickets are open at each desk, by status, by whether anybody was told that they are late, and by when they are
 * due: the counts beside the views of a queue, without counting the tickets. Kept by the projection of tickets, from what
 * each of its batches changes.
 */
export class OpenCounts {
  private readonly changes = new Deltas(
    'open_counts',
    { desk: 'text', status: 'text', is_raised: 'boolean', due_bin: 'timestamptz' },
    ['tickets'],
  );

  /** One ticket as a batch found it and left it; undefined: it was lodged in that batch. */
  moved(before: TicketRow | undefined, after: TicketRow): void {
    if (before) this.add(before, -1);
    this.add(after, 1);
  }

  save(tx: PoolClient): Promise<void> {
    return this.changes.save(tx);
  }

  private add(row: TicketRow, times: 1 | -1): void {
    if (ENDED.some((status) => status === row.status)) return;
    const due_bin = row.next_due_at === null ? 'infinity' : binOf(new Date(row.next_due_at)).toISOString();
    for (const desk of [ALL_DESKS, ...(row.holder === null ? [] : [row.holder])])
      this.changes.add({ desk, status: row.status, is_raised: row.raised_to > 0, due_bin }, { tickets: 1 }, times);
  }
}

/** When the half hour of a moment began. */
export function binOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / BIN) * BIN);
}
