import type { Queryable } from '@nivaran/event-store';

/** A clock that has reached the instant for which it asked to be woken. */
export interface Deadline {
  readonly streamId: string;
  readonly instance: string;
  readonly dueAt: Date;
}

/**
 * How long a claim holds, in ms. A worker that dies leaves its claims to the others after that; one that is merely slow
 * shares its work then, which the ids of commands make harmless.
 */
export const LEASE = 15_000;

/**
 * Claims due clocks for the caller, oldest first; several workers share them, and none gets what another one has. Their
 * events move or remove the rows; a row that still stands when its lease is over is claimed again.
 * @param now in ms since 1970
 */
export async function claimDue(via: Queryable, now: number, limit: number): Promise<Deadline[]> {
  const { rows } = await via.query<Deadline>({
    name: 'deadlines_claim',
    text: `with due as (
             select stream_id, instance from read_models.deadlines
              where claimable_at <= $1 order by claimable_at limit $3 for update skip locked
           )
           update read_models.deadlines d set claimable_at = $2
             from due where d.stream_id = due.stream_id and d.instance = due.instance
           returning d.stream_id as "streamId", d.instance, d.due_at as "dueAt"`,
    values: [new Date(now), new Date(now + LEASE), limit],
  });
  return rows;
}

/** Gives a claim back, to be taken again at `until` (ms since 1970). A clock that has moved meanwhile stays as it is. */
export async function postpone(via: Queryable, { streamId, instance, dueAt }: Deadline, until: number): Promise<void> {
  await via.query(
    `update read_models.deadlines set claimable_at = $4 where stream_id = $1 and instance = $2 and due_at = $3`,
    [streamId, instance, dueAt, new Date(until)],
  );
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
