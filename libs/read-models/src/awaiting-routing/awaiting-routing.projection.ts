import type { ComplaintEvent } from '@nivaran/complaints';
import type { Projection, StoredEvent } from '@nivaran/event-store';
import type { PoolClient } from 'pg';

/** A complaint is routed within a second; one that still waits after this many ms may have lost its job. */
const PATIENCE = 3000;

/**
 * Complaints that nobody has routed yet, so that the sweep finds one whose job was lost. A deferred one is no longer
 * here: it waits for the helpdesk. One that was merged before it was routed comes back if that is undone.
 */
export const awaitingRoutingProjection: Projection = {
  name: 'awaiting-routing',
  schema: 'read_models',
  tables: ['awaiting_routing'],
  revision: 2,
  ddl: `
    create table awaiting_routing (
      stream_id text        primary key,
      position  bigint      not null,
      lodged_at timestamptz not null,
      try_at    timestamptz not null
    );
    create index awaiting_routing_try_at on awaiting_routing (try_at)`,

  async apply(events: readonly StoredEvent[], tx: PoolClient): Promise<void> {
    const waiting = new Map<string, StoredEvent>();
    const gone = new Set<string>();
    for (const event of events) {
      const { streamId } = event;
      switch (moveOf(event as StoredEvent<ComplaintEvent>)) {
        case 'comes':
          waiting.set(streamId, event);
          break;
        case 'goes':
          // Most complaints are lodged and routed within one batch: those never touch the table.
          if (!waiting.delete(streamId)) gone.add(streamId);
          break;
        case null:
      }
    }
    const coming = [...waiting.values()];
    if (gone.size > 0) await tx.query('delete from awaiting_routing where stream_id = any($1)', [[...gone]]);
    if (coming.length > 0)
      await tx.query(
        `insert into awaiting_routing (stream_id, position, lodged_at, try_at)
         select stream_id, position, lodged_at, lodged_at + $4 * interval '1 ms'
           from unnest($1::text[], $2::bigint[], $3::timestamptz[]) as w (stream_id, position, lodged_at)
         on conflict (stream_id) do nothing`,
        [
          coming.map(({ streamId }) => streamId),
          coming.map(({ position }) => position),
          coming.map(({ occurredAt }) => occurredAt),
          PATIENCE,
        ],
      );
  },
};

/** Whether a complaint begins to wait for its desk with this event, or stops. */
function moveOf(event: StoredEvent<ComplaintEvent>): 'comes' | 'goes' | null {
  if (event.type === 'ComplaintLodged') return 'comes';
  if (event.type === 'MergeUndone') return event.data.status === 'lodged' ? 'comes' : null;
  return LEAVES.some((type) => type === event.type) ? 'goes' : null;
}

const LEAVES: readonly ComplaintEvent['type'][] = [
  ...(['ComplaintRouted', 'RoutingDeferred', 'ComplaintWithdrawn', 'ComplaintMerged'] as const),
];
