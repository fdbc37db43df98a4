import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction } from '@nivaran/platform';
import type { Pool } from 'pg';
import type { Json } from '../events/event';
import { isConnectionFailure } from '../postgres/connection-failure';
import { type Kept, type Refused, StoreUnavailable, type Verdict, type VerdictTogether } from './append';
import { columnsOf } from './columns';
import type { PreparedAppend } from './prepared';
import type { Queryable } from '../read/reader';

/** Items in one round trip. More gain nothing: the function's time is then linear in them. */
const LARGEST_BATCH = 1000;
/** Waits between tries after the connection broke, in ms: about 10 s in all, enough for a failover to a standby. */
const RETRY_DELAYS = [50, 200, 500, 1000, 2000, 3000, 3000];

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: Error) => void;
}

interface VerdictRow {
  readonly verdict: Verdict['kind'];
  readonly version: number;
  readonly position: number;
  /** Of a duplicate. */
  readonly result: Json;
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
    private readonly onStored: (position: number) => void,
  ) {}

  /** @throws StoreUnavailable */
  send(append: PreparedAppend): Promise<Verdict> {
    return new Promise<Verdict>((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      this.flushing ??= this.flushAll();
    });
  }

  /** In one transaction of their own. @throws StoreUnavailable */
  async sendTogether(appends: readonly PreparedAppend[]): Promise<VerdictTogether> {
    try {
      const verdicts = await patiently(() =>
        inTransaction(this.pool, async (client) => {
          const found = await verdictsOn(client, appends);
          const refused = found.find(isRefused);
          if (refused) throw new Undone(refused);
          return found as Kept[];
        }),
      );
      this.announce(verdicts);
      return { kind: 'stored', verdicts };
    } catch (error) {
      if (error instanceof Undone) return error.verdict;
      throw error;
    }
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
      const appends = batch.map(({ append }) => append);
      const verdicts = await patiently(() => verdictsOn(this.pool, appends));
      this.announce(verdicts);
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

  private announce(verdicts: readonly Verdict[]): void {
    const newest = verdicts.reduce((most, each) => (each.kind === 'stored' ? Math.max(most, each.position) : most), 0);
    if (newest > 0) this.onStored(newest);
  }
}

/** Undoes the transaction of appends that were to be stored together. */
class Undone extends Error {
  constructor(readonly verdict: Refused) {
    super();
  }
}

const isRefused = (verdict: Verdict): verdict is Refused => verdict.kind === 'conflict' || verdict.kind === 'reused';

/** The answer may be lost, and perhaps not the append: command ids make sending it again harmless. @throws StoreUnavailable */
async function patiently<T>(store: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await store();
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      const delay = RETRY_DELAYS[attempt];
      if (delay === undefined) throw new StoreUnavailable((error as Error).message);
      await sleep(delay);
    }
  }
}

async function verdictsOn(via: Queryable, appends: readonly PreparedAppend[]): Promise<Verdict[]> {
  const { rows } = await via.query<VerdictRow>({
    name: 'event_store_append',
    text: `select verdict, version, position, result from event_store.append($1::text[], $2::text[], $3::text[],
             $4::text[], $5::jsonb[], $6::jsonb[], $7::timestamptz[], $8::integer[], $9::text[], $10::smallint[],
             $11::jsonb[], $12::bytea[])`,
    values: columnsOf(appends),
  });
  return rows.map((row, index) => toVerdict(row, appends[index] as PreparedAppend));
}

function toVerdict(row: VerdictRow, { result }: PreparedAppend): Verdict {
  switch (row.verdict) {
    case 'stored':
      return { kind: 'stored', version: row.version, position: row.position, result: JSON.parse(result) as Json };
    case 'duplicate':
      return { kind: 'duplicate', version: row.version, position: row.position, result: row.result };
    case 'reused':
      return { kind: 'reused' };
    case 'conflict':
      return { kind: 'conflict', actual: row.version };
  }
}
