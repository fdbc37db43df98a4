import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { Reader } from '../read/reader';
import { BatchApplier } from './batch';
import { moveCheckpoint, takeOver } from './checkpoint';
import { definitionOf, isOfThisBuild } from './definition';
import type { Projection } from './subscription';

const BATCH = 2000;
/** How long the swap may wait for readers of the old tables, and how it tries again. In ms. */
const SWAP_LOCK_TIMEOUT = 1000;
const SWAP_AGAIN_AFTER = 1000;
const MOST_SWAPS = 60;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Makes the tables of projections that have none yet, and names those whose definition changed since they were built:
 * they need a rebuild. Runs as the owner of the schema, at migration.
 */
export async function prepareProjections(owner: Pool, projections: readonly Projection[]): Promise<Projection[]> {
  const stale: Projection[] = [];
  for (const projection of projections) {
    const client = await owner.connect();
    try {
      await client.query('begin');
      // One at a time, also when two processes start together: the row lock makes the second wait.
      const { rows } = await client.query<{ definition: string }>(
        `insert into event_store.subscriptions as s (name) values ($1)
         on conflict (name) do update set name = s.name returning definition`,
        [projection.name],
      );
      const built = rows[0]?.definition;
      if (built === '') {
        await client.query(`set local search_path = ${projection.schema}`);
        await client.query(projection.ddl);
        await setDefinition(client, projection);
      } else if (built !== definitionOf(projection)) stale.push(projection);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
  return stale;
}

/**
 * Builds a projection anew from position 0 into tables of its own while the old ones serve, then swaps them in one
 * transaction with the checkpoint. Interrupted, it leaves the old tables as they were.
 * @param owner a pool whose role owns the schema
 * @param onlyIfStale does nothing if another process has built this definition meanwhile
 */
export async function rebuildProjection(
  owner: Pool,
  reader: Reader,
  projection: Projection,
  onProgress: (position: number, head: number) => void = () => undefined,
  { onlyIfStale = false } = {},
): Promise<void> {
  const green: Projection = {
    ...bound(projection),
    name: `${projection.name}@rebuild`,
    schema: `${projection.schema}_rebuild`,
  };
  const client = await owner.connect();
  try {
    await client.query('set statement_timeout = 0'); // another rebuild, or a long one of ours, is no fault
    await client.query(`select pg_advisory_lock(hashtextextended('nivaran rebuild', 0))`);
    if (onlyIfStale && (await isOfThisBuild(client, projection))) return;
    await client.query(`drop schema if exists ${green.schema} cascade`);
    await client.query(`create schema ${green.schema}`);
    await client.query(`set search_path = ${green.schema}`);
    await client.query(projection.ddl);
    await client.query('reset search_path');
    await client.query('delete from event_store.subscriptions where name = $1', [green.name]);
    await client.query('delete from event_store.parked where subscription = $1', [green.name]);

    const applier = new BatchApplier(client, reader, green, await takeOver(client, green.name), BATCH);
    let position = 0;
    for (;;) {
      const read = await applier.next();
      if (read === 0) break;
      position += read;
      onProgress(position, await reader.head(client));
    }
    await swapPatiently(client, projection, green, applier);
  } finally {
    client.release(true);
  }
}

/** Waits for readers of the old tables by coming back, not by queueing: nobody behind us is held up for long. */
async function swapPatiently(
  client: PoolClient,
  blue: Projection,
  green: Projection,
  applier: BatchApplier,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await swap(client, blue, green, applier);
    } catch (error) {
      const isLocked = error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE;
      if (!isLocked || attempt === MOST_SWAPS) throw error;
      await sleep(SWAP_AGAIN_AFTER);
    }
  }
}

async function swap(client: PoolClient, blue: Projection, green: Projection, applier: BatchApplier): Promise<void> {
  // Take what came meanwhile, then hold the blue checkpoint: nothing moves on until the swap is done.
  while ((await applier.next()) > 0);
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = ${SWAP_LOCK_TIMEOUT}`);
    // The epoch fences whoever fills the old tables; by its definition it will know that these are not its own.
    await takeOver(client, blue.name);
    const { rows } = await client.query<{ position: number }>(
      'select position from event_store.subscriptions where name = $1',
      [green.name],
    );
    for (const table of blue.tables) {
      await client.query(`drop table if exists ${blue.schema}.${table}`);
      await client.query(`alter table ${green.schema}.${table} set schema ${blue.schema}`);
      await client.query(`grant select, insert, update, delete on ${blue.schema}.${table} to nivaran_app`);
    }
    await moveCheckpoint(client, blue.name, rows[0]?.position ?? 0);
    await setDefinition(client, blue);
    await client.query('delete from event_store.parked where subscription = $1', [blue.name]);
    await client.query('update event_store.parked set subscription = $1 where subscription = $2', [
      blue.name,
      green.name,
    ]);
    await client.query('delete from event_store.subscriptions where name = $1', [green.name]);
    await client.query(`drop schema ${green.schema} cascade`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function setDefinition(client: PoolClient, projection: Projection): Promise<void> {
  await client.query('update event_store.subscriptions set definition = $2 where name = $1', [
    projection.name,
    definitionOf(projection),
  ]);
}

/** A projection may be a class instance: spreading it would lose `apply`. */
function bound(projection: Projection): Projection {
  const { name, schema, tables, ddl, revision } = projection;
  return { name, schema, tables, ddl, revision, apply: (events, tx) => projection.apply(events, tx) };
}
