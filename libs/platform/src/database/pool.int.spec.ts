import { testDatabase } from '@nivaran/testing';
import { createPool } from './pool';

describe('a pool', () => {
  const db = testDatabase({ empty: true });
  const one = async (sql: string) =>
    Object.values((await db.pool.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];

  it('reads positions and counts as numbers, and refuses one that would lose digits', async () => {
    expect(await one('select 9007199254740991::bigint')).toBe(Number.MAX_SAFE_INTEGER);
    expect(await one('select count(*) from pg_class')).toEqual(expect.any(Number));
    expect(await one(`select '{1,-2,null}'::bigint[]`)).toEqual([1, -2, null]);
    expect(await one(`select '{}'::bigint[]`)).toEqual([]);
    await expect(one('select 9007199254740993::bigint')).rejects.toThrow(/beyond 2\^53/);
  });

  it('reads an instant as a Date and a day as the day it is, whatever the zone of the machine', async () => {
    expect(await one(`select timestamptz '2026-11-23 11:00+05:30'`)).toEqual(new Date('2026-11-23T05:30:00.000Z'));
    expect(await one(`select date '2021-06-21'`)).toBe('2021-06-21');
    expect(await one(`select current_setting('TimeZone')`)).toBe('UTC');
  });

  it('says its name to the server, and keeps the options of the URL beside its own', async () => {
    const url = new URL(db.url);
    url.searchParams.set('options', '-c search_path=elsewhere');
    const pool = createPool(url.href, { max: 1, name: 'a-name', role: 'pg_monitor' });
    const sql = `select current_setting('application_name') as name, current_user as role, current_setting('search_path') as path`;
    expect((await pool.query(sql)).rows).toEqual([{ name: 'a-name', role: 'pg_monitor', path: 'elsewhere' }]);
    await pool.end();
  });

  it('refuses a role name that is more than a name', () => {
    expect(() => createPool(db.url, { max: 1, name: 'x', role: 'app -c fsync=off' })).toThrow(/plain role name/);
  });

  it('survives the loss of an idle connection, tells of it, and opens another', async () => {
    const lost: string[] = [];
    const pool = createPool(db.url, { max: 1, name: 'idle', onConnectionLost: (error) => lost.push(error.message) });
    await pool.query('select 1');
    const removed = new Promise((resolve) => pool.once('remove', resolve));
    await db.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'idle'`);
    await removed;
    expect(lost).toEqual([expect.stringMatching(/terminating connection/)]);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
