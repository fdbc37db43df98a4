import { type MasterKeys, NivaranError } from '@nivaran/platform';
import type { DatabaseError, Pool, PoolClient } from 'pg';
import { WrongMasterKey } from './errors';
import { KeyRing, type WrappedKey } from './key-ring';

/** Rows that are read and written at a time. */
const BATCH = 1000;
/** Two rotations at once would do everything twice. */
const ROTATION_LOCK = 7305216048122172;
const LOCK_NOT_AVAILABLE = '55P03';

/** Secrets first: a process that was about to start with the key before alone then learns it at once. */
const TABLES = [
  { table: 'vault.secrets', id: 'name', type: 'text', first: '' },
  { table: 'vault.persons', id: 'person_id', type: 'uuid', first: '00000000-0000-0000-0000-000000000000' },
] as const;
type Table = (typeof TABLES)[number];

export class KeysBeingRotated extends NivaranError {
  readonly code = 'KEYS_BEING_ROTATED';

  constructor() {
    super(
      'Another rotation of this vault is under way. Wait for its end, or stop it; a stopped one goes on where it was.',
    );
  }
}

/** Stopped on demand. What was re-wrapped by then stays so. */
export class RotationStopped extends NivaranError {
  readonly code = 'ROTATION_STOPPED';

  constructor(rewrapped: number) {
    super(
      `Stopped after ${rewrapped} keys. Both master keys are needed until all are re-wrapped: run it again, it goes on there.`,
    );
  }
}

/** What lies under one master key. */
export interface KeyUse {
  /** Its id, 16 hexadecimal digits; null: wrapped before ids were noted. */
  readonly masterKey: string | null;
  readonly persons: number;
  readonly secrets: number;
}

/** How many keys lie under which master key; those of erased persons are gone. */
export async function keyUses(pool: Pick<Pool, 'query'>): Promise<KeyUse[]> {
  const { rows } = await pool.query<KeyUse>(
    `select encode(master_key_id, 'hex') as "masterKey", count(person_id) as persons, count(name) as secrets
       from (select master_key_id, person_id, null as name from vault.persons where wrapped_key is not null
             union all
             select master_key_id, null, name from vault.secrets) as keys
      group by master_key_id
      order by count(*) desc`,
  );
  return rows;
}

/** Makes sure that these keys open the whole vault, as far as its rows say. @throws WrongMasterKey */
export async function assertOpens(pool: Pick<Pool, 'query'>, masterKeys: MasterKeys): Promise<void> {
  const ring = new KeyRing(masterKeys);
  for (const { masterKey } of await keyUses(pool)) {
    const id = masterKey === null ? null : Buffer.from(masterKey, 'hex');
    if (id !== null && !ring.has(id)) throw new WrongMasterKey(id);
  }
  const { rows } = await pool.query<WrappedKey & { readonly id: string }>(
    `(select name as id, wrapped_key, master_key_id from vault.secrets where master_key_id is null limit 1)
     union all
     (select person_id::text, wrapped_key, master_key_id from vault.persons
       where master_key_id is null and wrapped_key is not null limit 1)`,
  );
  for (const row of rows) ring.unwrap(row, row.id);
}

/**
 * Wraps every key anew that is not under the current master key. Safe beside processes that know both keys, and beside
 * erasures: a row is written only if its key is still the one that was read. Interrupted at any point and begun again, it
 * goes on with what is left.
 * @param onProgress rows looked at, of how many
 * @returns how many keys were wrapped anew
 * @throws WrongMasterKey before anything is written, KeysBeingRotated, RotationStopped
 */
export async function rewrapKeys(
  pool: Pool,
  masterKeys: MasterKeys,
  onProgress: (done: number, of: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<number> {
  const client = await pool.connect();
  try {
    await takeLock(client);
    await assertOpens(client, masterKeys);
    const ring = new KeyRing(masterKeys);
    const of = await countRows(client);
    let [done, rewrapped] = [0, 0];
    for (const table of TABLES) {
      for (let after: string | undefined = table.first; after !== undefined;) {
        if (signal?.aborted) throw new RotationStopped(rewrapped);
        const batch = await rewrapBatch(client, ring, table, after);
        done += batch.seen;
        rewrapped += batch.rewrapped;
        after = batch.last;
        onProgress(done, Math.max(of, done));
      }
    }
    return rewrapped;
  } finally {
    client.release(true); // and the lock with it
  }
}

/** Waits a moment for it: a rotation that was killed lives on in the server until that notices. */
async function takeLock(client: PoolClient): Promise<void> {
  await client.query(`set lock_timeout = '2s'`);
  try {
    await client.query('select pg_advisory_lock($1)', [ROTATION_LOCK]);
  } catch (error) {
    throw (error as DatabaseError).code === LOCK_NOT_AVAILABLE ? new KeysBeingRotated() : error;
  }
  await client.query('set lock_timeout = 0');
}

async function countRows(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(
    'select (select count(*) from vault.persons) + (select count(*) from vault.secrets) as rows',
  );
  return rows[0]?.rows ?? 0;
}

/** The next rows in the order of their ids, so that no batch looks for long however much is done already. */
async function rewrapBatch(client: PoolClient, ring: KeyRing, { table, id, type }: Table, after: string) {
  const { rows } = await client.query<WrappedKey & { readonly id: string; readonly due: boolean }>(
    `select ${id}::text as id, wrapped_key, master_key_id,
            wrapped_key is not null and master_key_id is distinct from $2 as due
       from ${table} where ${id} > $1 order by ${id} limit ${BATCH}`,
    [after, ring.id],
  );
  const due = rows.filter((row) => row.due);
  const { rowCount } = await client.query(
    `update ${table} as stored set wrapped_key = wrapped.anew, master_key_id = $4
       from unnest($1::${type}[], $2::bytea[], $3::bytea[]) as wrapped (id, before, anew)
      where stored.${id} = wrapped.id and stored.wrapped_key = wrapped.before`,
    [
      due.map((row) => row.id),
      due.map((row) => row.wrapped_key),
      due.map((row) => ring.wrap(ring.unwrap(row, row.id), row.id).wrapped_key),
      ring.id,
    ],
  );
  const last = rows.length < BATCH ? undefined : rows.at(-1)?.id;
  return { seen: rows.length, rewrapped: rowCount ?? 0, last };
}
