import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@nivaran/testing';
import { MigrationFailed, MigrationsRefused } from './errors';
import { migrate } from './migrate';
import { createDatabaseIfMissing, withClient } from './server';

describe('migrating', () => {
  const db = testDatabase({ empty: true });
  let folder: string;
  let url: string;
  let count = 0;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nivaran-migrations-'));
    count += 1;
    url = `${db.url}_${count}`;
    await createDatabaseIfMissing(url);
    file('0001-first.sql', 'create table first (n integer);\ninsert into first values (1);');
    file('0002-second.sql', 'create table second as select n + 1 as n from first;');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
  const run = (onApplied?: (name: string) => void) =>
    migrate({ url, folder, lockKey: 4711, ...(onApplied ? { onApplied } : {}) });
  const ask = (sql: string) =>
    withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

  it('applies the files in order, tells of each, and applies none twice', async () => {
    const told: string[] = [];
    expect(await run((name) => told.push(name))).toEqual(['0001-first.sql', '0002-second.sql']);
    expect(told).toEqual(['0001-first.sql', '0002-second.sql']);
    expect(await ask('select n from second')).toEqual([{ n: 2 }]);
    expect(await run()).toEqual([]);
    file('0010-later.sql', 'drop table first');
    expect(await run()).toEqual(['0010-later.sql']);
    expect(await ask('select timestamp::int as n, name from migrations order by id')).toEqual([
      { n: 1, name: '0001-first-0000000000001' },
      { n: 2, name: '0002-second-0000000000002' },
      { n: 10, name: '0010-later-0000000000010' },
    ]);
  });

  it('applies each file once for processes that start together', async () => {
    file('0001-first.sql', 'select pg_sleep(0.2); create table first (n integer); insert into first values (1);');
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat()).toEqual(['0001-first.sql', '0002-second.sql']);
    expect(await ask('select count(*)::int as n from first')).toEqual([{ n: 1 }]);
  });

  it('keeps the files before a failing one, nothing of that one, and names its line', async () => {
    file('0002-second.sql', 'create table second (n integer);\n\ncreate tabel third (n integer);');
    const told: string[] = [];
    const attempt = run((name) => told.push(name));
    await expect(attempt).rejects.toBeInstanceOf(MigrationFailed);
    await expect(attempt).rejects.toThrow(
      /0002-second\.sql, line 3, failed and was rolled back: syntax error at or near "tabel"/,
    );
    expect(told).toEqual(['0001-first.sql']);
    expect(await ask(`select to_regclass('second') as second`)).toEqual([{ second: null }]);
    file('0002-second.sql', 'create table second (n integer);');
    expect(await run()).toEqual(['0002-second.sql']);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'an applied file changed',
      () => file('0001-first.sql', 'select 1'),
      /0001-first\.sql changed after it was applied/,
    ],
    [
      'an applied file is missing',
      () => rmSync(join(folder, '0001-first.sql')),
      /has had the migration 0001-first\.sql, but .* holds no such file/,
    ],
    [
      'an applied file was renamed',
      () => renameSync(join(folder, '0002-second.sql'), join(folder, '0002-other.sql')),
      /has had the migration 0002-second\.sql/,
    ],
    [
      'two files have one number',
      () => file('0002-more.sql', 'select 1'),
      /both 0002-more\.sql and 0002-second\.sql have the number 2/,
    ],
    ['a file is named otherwise', () => file('3-third.sql', 'select 1'), /3-third\.sql is not named like a migration/],
  ])('refuses to go on when %s', async (_what, spoil, message) => {
    await run();
    spoil();
    await expect(run()).rejects.toBeInstanceOf(MigrationsRefused);
    await expect(run()).rejects.toThrow(message);
  });

  it('refuses a new file below the last applied one', async () => {
    file('0009-ninth.sql', 'select 1');
    await run();
    file('0008-late.sql', 'select 1');
    await expect(run()).rejects.toThrow(/0008-late\.sql is new but numbered before 0009-ninth\.sql, which is applied/);
  });

  it('does not mind another kind of line end', async () => {
    await run();
    file('0001-first.sql', 'create table first (n integer);\r\ninsert into first values (1);');
    expect(await run()).toEqual([]);
  });
});
