import { hash as digest } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { GENESIS_HASH } from '../events/hash';
import type { PreparedBatch } from './prepared-batch';
import { COPY_HEADER, COPY_TRAILER, BinaryValues, copyBytes } from '../postgres/binary-values';

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
  private readonly events = new BinaryValues(COPY_AT);
  private readonly commands = new BinaryValues(COPY_AT / 4);
  private flushing: Promise<void> = Promise.resolve();
  private failure: Error | undefined;
  /** Hash of the last event, content hash and place of the next, as they are hashed. */
  private readonly link = Buffer.alloc(2 * HASH_BYTES + 64);

  private constructor(
    private readonly client: PoolClient,
    private position: number,
    hash: Uint8Array,
    private recordedAt: number,
  ) {
    this.link.set(hash);
  }

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
    // Built once at the end, from sorted input: kept up row by row they would cost more than all the rest.
    await client.query('alter table event_store.events drop constraint events_stream_id_version_key');
    await client.query('alter table event_store.events drop constraint events_pkey');
    await client.query('alter table event_store.commands drop constraint commands_pkey');
    const [head] = rows;
    const { position = 0, hash = GENESIS_HASH, recorded_at: recordedAt } = head ?? {};
    return new LogImport(client, position, hash, recordedAt?.getTime() ?? 0);
  }

  /**
   * Puts the next append into its place: the order of calls is the order of the log.
   * @param append its number in the batch; those of one batch come in order
   */
  place(batch: PreparedBatch, append: number, firstEvent: number): void {
    this.recordedAt = Math.max(Date.now(), this.recordedAt);
    const { events, commands, recordedAt, link } = this;
    const { eventCounts, versions, contents, eventEnds, commandEnds } = batch;
    const end = firstEvent + (eventCounts[append] ?? 0);
    for (let event = firstEvent; event < end; event += 1) {
      this.position += 1;
      copyBytes(contents, event * HASH_BYTES, (event + 1) * HASH_BYTES, link, HASH_BYTES);
      this.chain(versions[event] ?? 0);
      events.row(11);
      events.int8(this.position);
      events.raw(batch.events, eventEnds[event - 1] ?? 0, eventEnds[event] ?? 0);
      events.timestamptz(recordedAt);
      events.bytea(link, HASH_BYTES, 2 * HASH_BYTES);
      events.bytea(link, 0, HASH_BYTES);
    }
    const middle = commandEnds[2 * append] ?? 0;
    commands.row(7);
    commands.raw(batch.commands, commandEnds[2 * append - 1] ?? 0, middle);
    commands.int8(this.position);
    commands.raw(batch.commands, middle, commandEnds[2 * append + 1] ?? 0);
    commands.timestamptz(recordedAt);
    if (events.bytes >= COPY_AT) this.flush();
  }

  /** Waits until all but the last few megabytes are in the database. @throws what the database said */
  async drained(): Promise<void> {
    await this.flushing;
    if (this.failure !== undefined) throw this.failure;
  }

  /** Sends the rest, and has the database check that no position, version or command id is there twice. Only `commit` can come after. */
  async finish(): Promise<{ readonly head: number; readonly headHash: string }> {
    this.flush();
    await this.drained();
    await this.client.query('alter table event_store.events add constraint events_pkey primary key (position)');
    await this.client.query('alter table event_store.commands add constraint commands_pkey primary key (command_id)');
    await this.client.query(
      'alter table event_store.events add constraint events_stream_id_version_key unique (stream_id, version)',
    );
    return { head: this.position, headHash: this.link.toString('hex', 0, HASH_BYTES) };
  }

  /** Makes all of it count. */
  async commit(): Promise<void> {
    await this.client.query('commit');
    await this.client.query('set statement_timeout = 0');
    await this.client.query(
      'analyze event_store.events (position, stream_id, version, type), event_store.commands (command_id)',
    );
  }

  /** Leaves the log as it was. */
  async rollback(): Promise<void> {
    await this.flushing;
    await this.client.query('rollback');
  }

  /** The same bytes as chainHash hashes, in one call; the content hash lies there already. The hash takes the place of the previous one. */
  private chain(version: number): void {
    const { link } = this;
    const place = `${this.position}|${version}|${this.recordedAt}`;
    const length = 2 * HASH_BYTES + link.write(place, 2 * HASH_BYTES, 'latin1');
    link.write(digest('sha256', link.subarray(0, length), 'binary'), 0, 'latin1');
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

async function copy(client: PoolClient, table: string, rows: Uint8Array): Promise<void> {
  const copying = client.query(copyFrom(`copy ${table} from stdin (format binary)`));
  await pipeline(Readable.from([COPY_HEADER, rows, COPY_TRAILER]), copying);
}
