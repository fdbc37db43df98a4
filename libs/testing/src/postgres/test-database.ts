import { randomBytes } from 'node:crypto';
import { createPool, withClient } from '@nivaran/platform';
import type { Pool } from 'pg';
import { testRun } from '../jest-test-run';
import { databaseUrl } from './test-server';

/** Usable inside tests and hooks, once beforeAll has run. */
export interface TestDatabase {
  /** As the owner of everything in it. */
  readonly url: string;
  /** Of the vault database, which lies apart. */
  readonly vaultUrl: string;
  /** As the owner. */
  readonly pool: Pool;
  /** As the role nivaran_app, which every process of Nivaran works under. */
  readonly appPool: Pool;
}

/**
 * A database for this spec file (or describe block) alone, with all migrations applied, and a vault beside it; dropped
 * at the end of the run.
 * @param empty without any migration
 */
export function testDatabase({ empty = false } = {}): TestDatabase {
  let name = '';
  const pools = new Map<string, Pool>();

  const urlOf = (database: string) => {
    if (name === '') throw new Error('The test database exists inside tests and hooks only.');
    return databaseUrl(testRun().postgresUrl, database);
  };
  const poolFor = (role?: string) => {
    const key = role ?? 'owner';
    const pool =
      pools.get(key) ??
      createPool(urlOf(name), { max: 10, name: `test-${key}`, ...(role === undefined ? {} : { role }) });
    pools.set(key, pool);
    return pool;
  };

  beforeAll(async () => {
    const { postgresUrl, databasePrefix } = testRun();
    const fresh = `${databasePrefix}${randomBytes(6).toString('hex')}`;
    await withClient(postgresUrl, async (client) => {
      for (const [database, template] of [
        [fresh, `${databasePrefix}main`],
        [`${fresh}_vault`, `${databasePrefix}vault`],
      ]) {
        await client.query(`create database ${database} template ${empty ? 'template0' : template}`);
      }
    });
    name = fresh;
  });

  afterAll(() => {
    // Jest runs this before the afterAll hooks that the spec registers later, so what still uses a pool gives its
    // connections back after us: nobody waits for it here, and the database is dropped when the run ends.
    for (const pool of pools.values()) void pool.end();
  });

  return {
    get url() {
      return urlOf(name);
    },
    get vaultUrl() {
      return urlOf(`${name}_vault`);
    },
    get pool() {
      return poolFor();
    },
    get appPool() {
      return poolFor('nivaran_app');
    },
  };
}
