import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Pack, loadPack } from '@nivaran/directory';
import { createLogger, projectRoot } from '@nivaran/platform';
import { eventually, testDatabase } from '@nivaran/testing';
import { publishPack } from './packs/publish-pack';
import { Runtime, type RuntimeOptions } from './runtime';

describe('the runtime of a process', () => {
  const db = testDatabase();
  const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
  const masterKeys = { current: randomBytes(32), old: null };
  let pack: Pack;

  const options = (change: Partial<RuntimeOptions> = {}): RuntimeOptions => ({
    ...{ databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: null, masterKeys, packFolder, demo: false },
    logger: createLogger({ level: 'silent', pretty: false }),
    ...change,
  });

  beforeAll(async () => {
    pack = await loadPack(packFolder);
    await publishPack(db.url, pack, new Date());
  });

  it('takes a pack into force that another process publishes, and keeps the one before', async () => {
    const runtime = await Runtime.open(options());
    const later = { ...pack, version: 'feedfacefeedface', policy: { ...pack.policy, reopenWithin: 'P10D' } };
    expect(await publishPack(db.url, later, new Date())).toMatchObject({ outcome: 'published' });
    await eventually(() => expect(runtime.packs.current().pack.policy.reopenWithin).toBe('P10D'), 10_000);
    expect(runtime.packs.version(pack.version).pack.policy.reopenWithin).toBe('P30D');
    await runtime.close();
  });

  it('lets go of every connection when it can not be opened', async () => {
    await (await Runtime.open(options())).close(); // the vault is made under this master key
    await expect(Runtime.open(options({ masterKeys: { current: randomBytes(32), old: null } }))).rejects.toMatchObject({
      code: 'WRONG_MASTER_KEY',
    });
    await eventually(async () => {
      const { rows } = await db.pool.query<{ open: number }>(
        `select count(*)::int as open from pg_stat_activity
          where datname in (current_database(), current_database() || '_vault') and application_name like 'nivaran%'`,
      );
      expect(rows[0]?.open).toBe(0);
    });
  });
});
