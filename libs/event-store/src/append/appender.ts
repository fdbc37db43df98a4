import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { EventTypes } from '../events/event-types';
import { contentHash } from '../events/hash';
import { isConnectionFailure } from '../postgres/connection-failure';
import { type Append, StoreUnavailable, type Verdict, assertStorable } from './append';

/** Items in one round trip. More gain nothing: the function's time is then linear in them. */
const LARGEST_BATCH = 500;
/** Waits between tries after the connection broke, in ms: about 10 s in all, enough for a failover to a standby. */
const RETRY_DELAYS = [50, 200, 500, 1000, 2000, 3000, 3000];

interface Waiting {
  readonly json: string;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: Error) => void;
}

interface VerdictRow {
  readonly verdict: Verdict['kind'];
  readonly version: number;
  readonly position: number;
  readonly result: Extract<Verdict, { kind: 'stored' }>['result'];
}

/**
 * Group commit: one batch in flight, and the appends that arrive meanwhile make up the next one. An idle store answers
 * in one round trip; a busy one spreads the lock and the fsync over the whole batch.
 */
export class Appender {
  private waiting: Waiting[] = [];
  private flushing: Promise<void> | undefined;

  /** @param onStored told the newest position after each commit; must not throw. */
  constructor(
    private readonly pool: Pool,
    private readonly types: EventTypes,
    private readonly onStored: (position: number) => void,
  ) {}

  /** @throws TextNotStorable, UnknownEventType, StoreUnavailable */
  async append(append: Append): Promise<Verdict> {
    const json = this.serialise(append);
    return new Promise<Verdict>((resolve, reject) => {
      this.waiting.push({ json, resolve, reject });
      this.flushing ??= this.flushAll();
    });
  }

  /** Resolves when everything that was handed in has its verdict. */
  async settled(): Promise<void> {
    await this.flushing;
  }

  private async flushAll(): Promise<void> {
    // Appends made in this turn of the event loop share the first batch.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.flush(this.waiting.splice(0, LARGEST_BATCH));
    // No await between the last look at the queue and this line: an append can't slip in and find a dead flush.
    this.flushing = undefined;
  }

  private async flush(batch: readonly Waiting[]): Promise<void> {
    try {
      const verdicts = await this.send(batch);
      batch.forEach((item, index) => item.resolve(verdicts[index] as Verdict));
    } catch (error) {
      if (error instanceof StoreUnavailable || batch.length === 1) {
        for (const item of batch) item.reject(error as Error);
      } else {
        // Something in the batch offends the database itself. Alone, it harms nobody.
        for (const item of batch) await this.flush([item]);
      }
    }
  }

  private async send(batch: readonly Waiting[]): Promise<Verdict[]> {
    const items = `[${batch.map((item) => item.json).join(',')}]`;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { rows } = await this.pool.query<VerdictRow>({
          name: 'event_store_append',
          text: 'select verdict, version, position, result from event_store.append($1::jsonb)',
          values: [items],
        });
        const newest = rows.reduce((most, row) => (row.verdict === 'stored' ? Math.max(most, row.position) : most), 0);
        if (newest > 0) this.onStored(newest);
        return rows.map(toVerdict);
      } catch (error) {
        if (!isConnectionFailure(error)) throw error;
        // The answer is lost, perhaps not the append: command ids make sending it again harmless.
        const delay = RETRY_DELAYS[attempt];
        if (delay === undefined) throw new StoreUnavailable((error as Error).message);
        await sleep(delay);
      }
    }
  }

  private serialise({ streamId, expected, events, metadata, occurredAt, requestHash, result }: Append): string {
    if (events.length === 0) throw new Error(`An append to ${streamId} holds no event.`);
    const at = occurredAt.toISOString();
    const json = JSON.stringify({
      streamId,
      expected: String(expected),
      commandId: metadata.commandId,
      requestHash,
      result,
      metadata,
      occurredAt: at,
      events: events.map(({ type, data }) => {
        const schemaVersion = this.types.currentVersion(type);
        const hash = contentHash({ streamId, type, schemaVersion, data, metadata, occurredAt: at });
        return { type, schemaVersion, data, contentHash: hash.toString('hex') };
      }),
    });
    assertStorable(json);
    return json;
  }
}

function toVerdict(row: VerdictRow): Verdict {
  switch (row.verdict) {
    case 'stored':
    case 'duplicate':
      return { kind: row.verdict, version: row.version, position: row.position, result: row.result };
    case 'reused':
      return { kind: 'reused' };
    case 'conflict':
      return { kind: 'conflict', actual: row.version };
  }
}
