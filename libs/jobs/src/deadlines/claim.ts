import type { Queryable } from '@nivaran/event-store';
import { inTransaction } from '@nivaran/platform';
import type { Pool } from 'pg';

/** A clock that has reached the instant for which it asked to be woken. */
export interface Deadline {
  readonly streamId: string;
  readonly instance: string;
  readonly dueAt: Date;
}

/** A claimed clock that is not to be dealt with again before `until` (ms since 1970). */
export interface Postponed extends Deadline {
  readonly until: number;
}

/**
 * How long a worker that went quiet in the middle keeps what it had claimed, in ms; it then shares that work with
 * others, which the ids of commands make harmless. And how long after it was dealt with a clock that still stands is
 * tried again.
 */
export const LEASE = 15_000;

/**
 * Claims due clocks, oldest first, for as long as the work on them takes; several workers share them, and none gets what
 * another one has. The claim is a lock that goes with the connection: when a worker dies, its clocks are free at once.
 * @param now in ms since 1970
 * @param work answers when each clock may be claimed again if it still stands by then; the events of the work move or
 *   remove it before, as a rule
 * @returns how many were claimed
 */
export function withDue(
  pool: Pool,
  now: number,
  limit: number,
  work: (deadlines: readonly Deadline[]) => Promise<readonly Postponed[]>,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    await client.query(`set local idle_in_transaction_session_timeout = ${LEASE}`);
    const { rows } = await client.query<Deadline>({
      name: 'deadlines_claim',
      text: `select stream_id as "streamId", instance, due_at as "dueAt" from read_models.deadlines
              where claimable_at <= $1 order by claimable_at limit $2 for update skip locked`,
      values: [new Date(now), limit],
    });
    if (rows.length > 0) await postpone(client, await work(rows));
    return rows.length;
  });
}

async function postpone(client: Queryable, postponed: readonly Postponed[]): Promise<void> {
  await client.query({
    name: 'deadlines_postpone',
    text: `update read_models.deadlines d set claimable_at = p.until
             from unnest($1::text[], $2::text[], $3::timestamptz[]) as p (stream_id, instance, until)
            where d.stream_id = p.stream_id and d.instance = p.instance`,
    values: [
      postponed.map(({ streamId }) => streamId),
      postponed.map(({ instance }) => instance),
      postponed.map(({ until }) => new Date(until)),
    ],
  });
}

/** Whether anything could have been claimed by `then` (ms since 1970) and was not. */
export async function isAnyOverdue(via: Queryable, then: number): Promise<boolean> {
  const { rows } = await via.query<{ overdue: boolean }>({
    name: 'deadlines_overdue',
    text: 'select exists (select from read_models.deadlines where claimable_at <= $1) as overdue',
    values: [new Date(then)],
  });
  return rows[0]?.overdue === true;
}
