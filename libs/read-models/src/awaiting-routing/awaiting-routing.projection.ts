import type { ComplaintEvent } from '@nivaran/complaints';
import type { Projection, StoredEvent } from '@nivaran/event-store';
import type { PoolClient } from 'pg';

/** A complaint is routed within a second; one that still waits after this many ms may have lost its job. */
const PATIENCE = 3000;

/**
 * Complaints that nobody has routed yet, so that the sweep finds one whose job was lost. A deferred one is no longer
 * here: it waits for the helpdesk.
 */
export const awaitingRoutingProjection: Projection = {
  name: 'awaiting-routing',
  schema: 'read_models',
  tables: ['awaiting_routing'],
  revision: 1,
  ddl: `
    create table awaiting_routing (
      stream_id text        primary key,
      position  bigint      not null,
      lodged_at timestamptz not null,
      try_at    timestamptz not null
    );
    create index awaiting_routing_try_at on awaiting_routing (try_at)`,

  async apply(events: readonly StoredEvent[], tx: PoolClient): Promise<void> {
    const lodged = new Map<string, StoredEvent>();
    const settled = new Set<string>();
    for (const event of events) {
      const { type } = event as StoredEvent<ComplaintEvent>;
      if (type === 'ComplaintLodged') lodged.set(event.streamId, event);
      else if (type === 'ComplaintRouted' || type === 'RoutingDeferred') settled.add(event.streamId);
    }
    // Most complaints are lodged and routed within one batch: those never touch the table.
    const waiting = [...lodged.values()].filter(({ streamId }) => !settled.has(streamId));
    const gone = [...settled].filter((streamId) => !lodged.has(streamId));
    if (gone.length > 0) await tx.query('delete from awaiting_routing where stream_id = any($1)', [gone]);
    if (waiting.length > 0)
      await tx.query(
        `insert into awaiting_routing (stream_id, position, lodged_at, try_at)
         select stream_id, position, lodged_at, lodged_at + $4 * interval '1 ms'
           from unnest($1::text[], $2::bigint[], $3::timestamptz[]) as w (stream_id, position, lodged_at)
         on conflict (stream_id) do nothing`,
        [
          waiting.map(({ streamId }) => streamId),
          waiting.map(({ position }) => position),
          waiting.map(({ occurredAt }) => occurredAt),
          PATIENCE,
        ],
      );
  },
};
