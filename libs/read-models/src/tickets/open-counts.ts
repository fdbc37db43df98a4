import { ENDED } from '@nivaran/complaints';
import type { PoolClient } from 'pg';
import type { TicketRow } from './rows';

/** The desk under which every open ticket is counted a second time; the id of no desk can be empty. */
export const ALL_DESKS = '';

/** Half an hour, in ms: every time zone's midnight but Nepal's and the Chatham Islands' begins one. */
const BIN = 1_800_000;

interface Key {
  readonly desk: string;
  readonly status: string;
  readonly is_raised: boolean;
  /** The half hour in which the office must act; null: no clock runs. */
  readonly due_bin: string | null;
}

/**
 * How many tickets are open at each desk, by status, by whether anybody was told that they are late, and by when they are
 * due: the counts beside the views of a queue, without counting the tickets. Kept by the projection of tickets, from what
 * each of its batches changes.
 */
export class OpenCounts {
  private readonly changes = new Map<string, Key & { tickets: number }>();

  /** One ticket as a batch found it and left it; undefined: it was lodged in that batch. */
  moved(before: TicketRow | undefined, after: TicketRow): void {
    if (before) this.add(before, -1);
    this.add(after, 1);
  }

  async save(tx: PoolClient): Promise<void> {
    const changes = [...this.changes.values()].filter(({ tickets }) => tickets !== 0);
    if (changes.length === 0) return;
    await tx.query(
      `insert into open_counts as o
         select c.desk, c.status, c.is_raised, coalesce(c.due_bin, 'infinity'), c.tickets
           from jsonb_to_recordset($1) as c(desk text, status text, is_raised boolean, due_bin timestamptz, tickets integer)
       on conflict (desk, status, is_raised, due_bin) do update set tickets = o.tickets + excluded.tickets`,
      [JSON.stringify(changes)],
    );
    await tx.query('delete from open_counts where tickets = 0');
  }

  private add(row: TicketRow, tickets: number): void {
    if (ENDED.some((status) => status === row.status)) return;
    const due_bin = row.next_due_at === null ? null : binOf(new Date(row.next_due_at)).toISOString();
    for (const desk of [ALL_DESKS, ...(row.holder === null ? [] : [row.holder])]) {
      const key: Key = { desk, status: row.status, is_raised: row.raised_to > 0, due_bin };
      const id = JSON.stringify(key);
      this.changes.set(id, { ...key, tickets: (this.changes.get(id)?.tickets ?? 0) + tickets });
    }
  }
}

/** When the half hour of a moment began. */
export function binOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / BIN) * BIN);
}
