import { testDatabase } from '@nivaran/testing';
import { freePort } from '../free-port/free-port';
import { DatabaseUnreachable } from './errors';
import { assertServerVersion, createDatabaseIfMissing, describeDatabase, withClient } from './server';

describe('a database server', () => {
  const db = testDatabase({ empty: true });
  const named = (name: string) => Object.assign(new URL(db.url), { pathname: `/${encodeURIComponent(name)}` }).href;
  const databaseOf = (url: string) =>
    withClient(
      url,
      async (client) => (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name,
    );

  it('gets a missing database, also when several ask at once, and keeps an existing one', async () => {
    const name = `${new URL(db.url).pathname.slice(1)}_a "new" one`;
    await Promise.all([1, 2, 3].map(() => createDatabaseIfMissing(named(name))));
    await createDatabaseIfMissing(named(name));
    expect(await databaseOf(named(name))).toBe(name);
  });

  it('is new enough', async () => {
    await expect(assertServerVersion(db.url)).resolves.toBeUndefined();
  });

  it('is named without its password when nobody answers there', async () => {
    const port = await freePort();
    const attempt = createDatabaseIfMissing(`postgres://app:topsecret@localhost:${port}/nivaran`);
    await expect(attempt).rejects.toBeInstanceOf(DatabaseUnreachable);
    await expect(attempt).rejects.toThrow(
      expect.objectContaining({ message: expect.stringMatching(`localhost:${port}/nivaran.*ECONNREFUSED`) }),
    );
    await expect(attempt).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('topsecret') }),
    );
  });

  it('says so when the user may not make the database', async () => {
    await db.pool.query(
      `do $$ begin create role test_guest login password 'guest'; exception when duplicate_object then null; end $$`,
    );
    const url = new URL(named('nivaran_test_refused'));
    Object.assign(url, { username: 'test_guest', password: 'guest' });
    await expect(createDatabaseIfMissing(url.href)).rejects.toThrow(
      /does not exist and making it failed \(permission denied/,
    );
    await db.pool.query('drop role test_guest');
  });

  it('is described for people, also behind a socket', () => {
    expect(describeDatabase('postgres://app:topsecret@db:5433/nivaran?sslmode=require')).toBe('db:5433/nivaran');
    expect(describeDatabase('postgres:///nivaran?host=/run/postgresql')).toBe('/run/postgresql/nivaran');
  });
});
