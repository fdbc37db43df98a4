import { hash as digest } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { GENESIS_HASH } from '../events/hash';
import type { PreparedBatch } from './prepared-batch';
import { RowBuffer } from './row-buffer';

/** The lock of event_store.append: while the import holds it, nobody else appends. */
const APPEND_LOCK = '7305216048122170';
/** Bytes in one COPY: enough to hide the round trip, few enough to keep memory small. */
const COPY_AT = 4 * 1024 * 1024;
const HASH_BYTES = 32;

/**
 * Writes a whole history into the log by COPY, in one transaction under the append lock: all of it, or nothing. For a
 * database that nobody works on yet: while it goes on no one else can append or read. What it stores is to the byte
 * what event_store.append would have stored: the same hashes, the same chain, the same order of recording.
 */
export class LogImport {
  private events = new RowBuffer();
  private commands = new RowBuffer();
  private flushing: Promise<void> = Promise.resolve();
  private failure: Error | undefined;
  /** Previous hash, content hash and place, as they are hashed. */
  private readonly link = Buffer.alloc(2 * HASH_BYTES + 64);

  private constructor(
    private readonly client: PoolClient,
    private position: number,
    /** Of the last event, hexadecimal. */
    private hash: string,
    private recordedAt: number,
  ) {}

  /** @param client of the log's owner, with no transaction under way; it belongs to the import until the end */
  static async begin(client: PoolClient): Promise<LogImport> {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await client.query('set local synchronous_commit = off');
    await client.query(`set local maintenance_work_mem = '512MB'`);
    await client.query(`select pg_advisory_xact_lock(${APPEND_LOCK})`);
    const { rows } = await client.query<{ position: number; hash: Buffer; recorded_at: Date }>(
      'select position, hash, recorded_at from event_store.events order by position desc limit 1',
    );
    // Built once at the end, from sorted input: kept up row by row it would cost more than all the rest.
    await client.query('alter table event_store.events drop constraint events_stream_id_version_key');
    const [head] = rows;
    const { position = 0, hash = GENESIS_HASH, recorded_at: recordedAt } = head ?? {};
    return new LogImport(client, position, hash.toString('hex'), recordedAt?.getTime() ?? 0);
  }

  /**
   * Puts the next append into its place: the order of calls is the order of the log.
   * @param append its number in the batch; those of one batch come in order
   */
  place(batch: PreparedBatch, append: number, firstEvent: number): void {
    this.recordedAt = Math.max(Date.now(), this.recordedAt);
    const recordedAt = new Date(this.recordedAt).toISOString();
    const { eventCounts, versions, contents, eventEnds, commandEnds } = batch;
    const end = firstEvent + (eventCounts[append] ?? 0);
    for (let event = firstEvent; event < end; event += 1) {
      const content = contents.subarray(event * HASH_BYTES, (event + 1) * HASH_BYTES);
      this.position += 1;
      this.chain(content, `${this.position}|${versions[event]}|${this.recordedAt}`);
      this.events.ascii(`${this.position}\t`);
      this.events.copy(batch.events, eventEnds[event - 1] ?? 0, eventEnds[event] ?? 0);
      this.events.ascii(
        `${recordedAt}\t\\\\x${this.link.toString('hex', HASH_BYTES, 2 * HASH_BYTES)}\t\\\\x${this.hash}\n`,
      );
    }
    const [start, middle, stop] = [
      commandEnds[2 * append - 1] ?? 0,
      commandEnds[2 * append],
      commandEnds[2 * append + 1],
    ];
    this.commands.copy(batch.commands, start, middle ?? 0);
    this.commands.ascii(String(this.position));
    this.commands.copy(batch.commands, middle ?? 0, stop ?? 0);
    this.commands.ascii(`${recordedAt}\n`);
    if (this.events.bytes >= COPY_AT) this.flush();
  }

  /** Waits until all but the last few megabytes are in the database. @throws what the database said */
  async drained(): Promise<void> {
    await this.flushing;
    if (this.failure !== undefined) throw this.failure;
  }

  /** Sends the rest, and has the database check that no version is there twice. Only `commit` can come after. */
  async finish(): Promise<{ readonly head: number; readonly headHash: string }> {
    this.flush();
    await this.drained();
    await this.client.query(
      'alter table event_store.events add constraint events_stream_id_version_key unique (stream_id, version)',
    );
    return { head: this.position, headHash: this.hash };
  }

  /** Makes all of it count. */
  async commit(): Promise<void> {
    await this.client.query('commit');
    await this.client.query('set statement_timeout = 0');
    await this.client.query('analyze event_store.events, event_store.commands');
  }

  /** Leaves the log as it was. */
  async rollback(): Promise<void> {
    await this.flushing;
    await this.client.query('rollback');
  }

  /** The same bytes as chainHash hashes, in one call. */
  private chain(content: Uint8Array, place: string): void {
    const { link } = this;
    link.write(this.hash, 0, 'hex');
    link.set(content, HASH_BYTES);
    const length = 2 * HASH_BYTES + link.write(place, 2 * HASH_BYTES, 'latin1');
    this.hash = digest('sha256', link.subarray(0, length));
  }

  private flush(): void {
    const { client } = this;
    const [events, commands] = [this.events.take(), this.commands.take()];
    this.flushing = this.flushing
      .then(() => copy(client, 'event_store.events', events))
      .then(() => copy(client, 'event_store.commands', commands))
      .catch((error: Error) => {
        this.failure ??= error;
      });
  }
}

async function copy(client: PoolClient, table: string, rows: readonly Buffer[]): Promise<void> {
  await pipeline(Readable.from(rows), client.query(copyFrom(`copy ${table} from stdin`)));
}
