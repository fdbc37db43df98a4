import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Attachments } from '@nivaran/attachments';
import { type EventStore, type StoredEvent, Vault } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';
import { testDatabase } from '@nivaran/testing';
import type { Pool, PoolClient } from 'pg';
import { erasures } from './forget-person';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

describe('what the log says was erased', () => {
  const db = testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-erasures-'));
  let pool: Pool;
  let vault: Vault;
  let attachments: Attachments;
  const erased = (person: string) =>
    [{ type: 'PersonalDataErased', data: { person, reason: 'request' } }] as unknown as StoredEvent[];
  const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const store = {
    get pool() {
      return db.appPool;
    },
  } as EventStore;
  const noClient = {} as PoolClient;

  beforeAll(async () => {
    pool = createPool(db.vaultUrl, { max: 2, name: 'erasures-spec' });
    vault = await Vault.open(pool, { current: Buffer.alloc(32, 7), old: null });
    attachments = Attachments.for(vault, { store: { kind: 'disk', folder }, clamd: null });
  });
  afterAll(async () => {
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is erased by a worker, though whoever recorded it died before, and as often as it is told', async () => {
    const person = await vault.personOf('9876501234');
    const sealed = await vault.seal(person, 'x', 'सावित्री');
    await attachments.keep(person, PDF);
    const number = vault.keyedHash('9876501234');
    await db.pool.query(
      `insert into identity.citizen_sessions (token_hash, mobile_hash, created_at, expires_at) values ('x', $1, now(), now())`,
      [number],
    );
    expect(files()).toHaveLength(1);
    for (let time = 0; time < 2; time += 1)
      await erasures({ store, vault, attachments }).apply(erased(person), noClient);
    expect(await vault.unseal(sealed, 'x')).toBeNull();
    expect(files()).toEqual([]);
    expect(await vault.find('9876501234')).toBeUndefined();
    expect((await db.pool.query('select from identity.citizen_sessions')).rowCount).toBe(0);
  });

  it('waits for a storage that is away, and is not passed over', async () => {
    const person = await vault.personOf('9876501235');
    const away = { eraseOf: () => Promise.reject(new Error('The storage is away.')) } as unknown as Attachments;
    await expect(erasures({ store, vault, attachments: away }).apply(erased(person), noClient)).rejects.toMatchObject({
      code: 'TEMPORARILY_UNAVAILABLE',
    });
  });
});
