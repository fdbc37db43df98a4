import type { Pool, PoolClient } from 'pg';
import type { DomainEvent, Json, StoredEvent } from '../events/event';
import type { EventTypes } from '../events/event-types';

/** Anything that runs a query: the pool, or a client in a transaction. */
export type Queryable = Pick<Pool | PoolClient, 'query'>;

interface EventRow {
  readonly position: number;
  readonly stream_id: string;
  readonly version: number;
  readonly type: string;
  readonly schema_version: number;
  readonly data: Record<string, unknown>;
  readonly metadata: StoredEvent['metadata'];
  readonly occurred_at: Date;
  readonly recorded_at: Date;
}

const COLUMNS = 'position, stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at';

/** A command that was carried out before. */
export interface CommandRecord {
  readonly requestHash: string;
  readonly streamId: string;
  readonly version: number;
  readonly position: number;
  readonly result: Json;
}

/** Reads the log. Every event comes upcast to its present version; an unknown one stops the read with its name. */
export class Reader {
  constructor(
    private readonly pool: Pool,
    private readonly types: EventTypes,
  ) {}

  /** The events of one stream in order; empty if there is no such stream. @throws UnknownEventType */
  async stream<Event extends DomainEvent>(streamId: string): Promise<StoredEvent<Event>[]> {
    const { rows } = await this.pool.query<EventRow>({
      name: 'event_store_stream',
      text: `select ${COLUMNS} from event_store.events where stream_id = $1 order by version`,
      values: [streamId],
    });
    return rows.map((row) => this.toEvent<Event>(row));
  }

  /** The events of many streams in one round trip; a stream that does not exist is missing from the map. @throws UnknownEventType */
  async streams<Event extends DomainEvent>(streamIds: readonly string[]): Promise<Map<string, StoredEvent<Event>[]>> {
    const { rows } = await this.pool.query<EventRow>({
      name: 'event_store_streams',
      text: `select ${COLUMNS} from event_store.events where stream_id = any($1) order by stream_id, version`,
      values: [streamIds],
    });
    const streams = new Map<string, StoredEvent<Event>[]>();
    for (const row of rows) {
      const event = this.toEvent<Event>(row);
      const events = streams.get(event.streamId);
      if (events) events.push(event);
      else streams.set(event.streamId, [event]);
    }
    return streams;
  }

  /** Up to `limit` events after a position, in the global order. @throws UnknownEventType */
  async after(position: number, limit: number, via: Queryable = this.pool): Promise<StoredEvent[]> {
    const { rows } = await via.query<EventRow>({
      name: 'event_store_after',
      text: `select ${COLUMNS} from event_store.events where position > $1 order by position limit $2`,
      values: [position, limit],
    });
    return rows.map((row) => this.toEvent(row));
  }

  /** The events of a stream between two positions, both included. @throws UnknownEventType */
  async streamBetween(streamId: string, from: number, to: number, via: Queryable): Promise<StoredEvent[]> {
    const { rows } = await via.query<EventRow>(
      `select ${COLUMNS} from event_store.events
        where stream_id = $1 and position between $2 and $3 order by version`,
      [streamId, from, to],
    );
    return rows.map((row) => this.toEvent(row));
  }

  /** The newest position; 0 while the log is empty. */
  async head(via: Queryable = this.pool): Promise<number> {
    const { rows } = await via.query<{ head: number }>(
      'select coalesce(max(position), 0) as head from event_store.events',
    );
    return rows[0]?.head ?? 0;
  }

  /** What a command was answered with when it was carried out; undefined if it never was. */
  async command(commandId: string): Promise<CommandRecord | undefined> {
    const { rows } = await this.pool.query<CommandRecord>({
      name: 'event_store_command',
      text: `select request_hash as "requestHash", stream_id as "streamId", version, position, result
               from event_store.commands where command_id = $1`,
      values: [commandId],
    });
    return rows[0];
  }

  private toEvent<Event extends DomainEvent>(row: EventRow): StoredEvent<Event> {
    const event: StoredEvent = {
      type: row.type,
      data: this.types.upcast(row.type, row.schema_version, row.data),
      position: row.position,
      streamId: row.stream_id,
      version: row.version,
      schemaVersion: row.schema_version,
      metadata: row.metadata,
      occurredAt: row.occurred_at.toISOString(),
      recordedAt: row.recorded_at.toISOString(),
    };
    return event as StoredEvent<Event>; // the registry vouches for type and shape
  }
}
