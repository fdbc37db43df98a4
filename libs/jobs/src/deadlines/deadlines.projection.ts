import type { PoolClient } from 'pg';
import type { Projection, StoredEvent } from '@nivaran/event-store';
import { clockWordOf } from '../clocks/clock-word';

/**
 * When each clock next needs the worker: the truth behind the alarms. It knows two fields of an event, `instance` and
 * `wakeAt`, and nothing of complaints.
 */
export const deadlinesProjection: Projection = {
  name: 'deadlines',
  schema: 'read_models',
  tables: ['deadlines'],
  revision: 1,
  ddl: `
    create table deadlines (
      stream_id    text        not null,
      instance     text        not null,
      due_at       timestamptz not null,
      claimable_at timestamptz not null, -- due_at; or later, while a worker has it or it is to be tried again
      primary key (stream_id, instance)
    ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
    create index deadlines_claimable on deadlines (claimable_at)`,

  async apply(events: readonly StoredEvent[], tx: PoolClient): Promise<void> {
    const last = new Map<string, { streamId: string; instance: string; dueAt: string | null }>();
    for (const event of events) {
      const word = clockWordOf(event);
      if (!word) continue;
      const { streamId } = event;
      last.set(`${streamId} ${word.instance}`, { streamId, instance: word.instance, dueAt: word.wakeAt });
    }
    if (last.size === 0) return;
    const words = [...last.values()];
    await tx.query(
      `with words as (
         select * from unnest($1::text[], $2::text[], $3::timestamptz[]) as w (stream_id, instance, due_at)
       ), stopped as (
         delete from deadlines d using words w
          where d.stream_id = w.stream_id and d.instance = w.instance and w.due_at is null
       )
       insert into deadlines (stream_id, instance, due_at, claimable_at)
       select stream_id, instance, due_at, due_at from words where due_at is not null
       on conflict (stream_id, instance) do update set due_at = excluded.due_at, claimable_at = excluded.due_at`,
      [words.map((word) => word.streamId), words.map((word) => word.instance), words.map((word) => word.dueAt)],
    );
  },
};
