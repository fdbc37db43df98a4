import type { PoolClient } from 'pg';
import type { StoredEvent } from '../events/event';
import type { Queryable } from '../read/reader';

/** A stream that a subscription could not digest and now passes over, until an operator releases it. */
export interface ParkedStream {
  readonly subscription: string;
  readonly streamId: string;
  /** Of the first event that was not applied. */
  readonly position: number;
  readonly error: string;
  readonly parkedAt: Date;
  readonly released: boolean;
}

const LONGEST_ERROR = 500;

export async function parkStream(
  tx: PoolClient,
  subscription: string,
  event: StoredEvent,
  error: unknown,
): Promise<void> {
  const reason = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, LONGEST_ERROR);
  await tx.query(
    `insert into event_store.parked (subscription, stream_id, position, error) values ($1, $2, $3, $4)
     on conflict (subscription, stream_id) do update set error = excluded.error, released_at = null`,
    [subscription, event.streamId, event.position, reason],
  );
}

/** All parked streams, or those of one subscription; oldest first. */
export async function parkedStreams(via: Queryable, subscription?: string): Promise<ParkedStream[]> {
  const { rows } = await via.query<ParkedStream>(
    `select subscription, stream_id as "streamId", position, error, parked_at as "parkedAt",
            released_at is not null as released
       from event_store.parked where $1::text is null or subscription = $1 order by parked_at, stream_id`,
    [subscription ?? null],
  );
  return rows;
}

/** Asks the subscription to try a parked stream again, from its first unapplied event. False if it was not parked. */
export async function releaseStream(via: Queryable, subscription: string, streamId: string): Promise<boolean> {
  const { rowCount } = await via.query(
    'update event_store.parked set released_at = now() where subscription = $1 and stream_id = $2',
    [subscription, streamId],
  );
  return rowCount === 1;
}
