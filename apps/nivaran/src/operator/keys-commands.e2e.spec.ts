import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NewPersons, type Sealed, Vault, storePersons } from '@nivaran/event-store';
import { createPool, findEmbeddedPostgres, inTransaction, projectRoot, startEmbeddedPostgres } from '@nivaran/platform';
import { eventually, startNivaran, testDatabase } from '@nivaran/testing';
import type { KeyStatus } from './keys-status';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const keys = (env: Readonly<Record<string, string>>, ...args: readonly string[]) => program(env, 'keys', ...args);

/** Starts `nivaran <args>` as a program would: no terminal. */
function program(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(projectRoot(), 'dist/apps/nivaran/src/main.js'), ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const run = new Promise<Run>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  return { run, kill: () => child.kill('SIGKILL') };
}

async function sealMany(vaultUrl: string, vaultKeys: Vault['keys'], count: number): Promise<Sealed[]> {
  const pool = createPool(vaultUrl, { max: 1, name: 'keys-spec' });
  const persons = new NewPersons(vaultKeys);
  const sealed = Array.from({ length: count }, () =>
    persons.seal(persons.make(randomUUID(), randomUUID()), 'c', 'text'),
  );
  await inTransaction(pool, (client) => storePersons(client, persons.take(), vaultKeys));
  await pool.end();
  return sealed;
}

describe('nivaran keys, alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-keys-'));
  const postgres = join(folder, 'postgres');
  const file = join(folder, 'master.key');
  const run = (...args: readonly string[]) => keys({ NIVARAN_DATA: folder }, ...args).run;
  const status = async () => JSON.parse((await run('status', '--json')).out) as KeyStatus;
  let sealed: Sealed[];

  /** What lies in the files opens: everything that was ever sealed. */
  async function expectAllToOpen(): Promise<void> {
    const [current, old] = [file, `${file}.old`].map((each) =>
      existsSync(each) ? Buffer.from(readFileSync(each, 'utf8'), 'base64') : null,
    );
    const server = await startEmbeddedPostgres({ folder: postgres });
    const pool = createPool(server.url('nivaran_vault'), { max: 2, name: 'keys-spec' });
    try {
      const vault = await Vault.openExisting(pool, { current: current as Buffer, old: old ?? null });
      const some = sealed.filter((_, n) => n % 20 === 0); // of persons in every batch: their ids are drawn
      const texts = await Promise.all(some.map((each) => vault.unseal(each, 'c')));
      expect(new Set(texts)).toEqual(new Set(['text']));
    } finally {
      await pool.end();
      await server.stop();
    }
  }

  beforeAll(async () => {
    const nivaran = await startNivaran({ dataFolder: folder });
    const url = findEmbeddedPostgres(postgres)?.url('nivaran_vault') ?? '';
    const pool = createPool(url, { max: 1, name: 'keys-spec' });
    const masterKey = Buffer.from(readFileSync(file, 'utf8'), 'base64');
    const vault = await Vault.openExisting(pool, { current: masterKey, old: null });
    sealed = await sealMany(url, vault.keys, 12_000);
    await pool.end();

    const before = await status();
    expect(before).toMatchObject({ old: null, left: 0, isOldNeeded: false });
    const refused = await run('rotate');
    expect(refused).toMatchObject({ code: 4, out: '' });
    expect(refused.err).toMatch(/Nivaran runs with the folder .* Stop it, run "nivaran keys rotate"/);
    expect(await status()).toEqual(before);
    await nivaran.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('rotates to a key that it makes, and Nivaran runs on with that one', async () => {
    const [before, oldFile] = [await status(), readFileSync(file, 'utf8')];
    const { code, out } = await run('rotate');
    expect(code).toBe(0);
    expect(out).toMatch(/Re-wrapped 12,\d{3} keys in .* s\. Everything is under the master key/);
    expect(out).toContain(`The key before, ${before.current}, can be thrown away once every backup`);
    expect(readdirSync(folder).sort()).toEqual(['master.key', 'postgres']);
    expect(readFileSync(file, 'utf8')).not.toBe(oldFile);
    const after = await status();
    expect(after).toMatchObject({ old: null, left: 0, lost: 0 });
    expect(after.keys.map(({ masterKey }) => masterKey)).toEqual([after.current]);
    expect((await run('status')).out).toMatch(/in force +12\d{3} +1\b[^]*Everything is under/);
    await expectAllToOpen();
    const nivaran = await startNivaran({ dataFolder: folder });
    await nivaran.stop();
  });

  const kills = async () => {
    // Before, while and after the files change, and in the middle of the rows.
    for (const [sign, wait] of [
      [postgres, 0],
      [`${file}.old`, 0],
      [`${file}.old`, 60],
      [`${file}.old`, 150],
      [`${file}.old`, 250],
      [`${file}.old`, 350],
    ] as const) {
      const rotation = keys({ NIVARAN_DATA: folder }, 'rotate');
      await eventually(() => expect(existsSync(sign)).toBe(true), 20_000);
      await sleep(wait);
      rotation.kill();
      await rotation.run;
      await expectAllToOpen();
    }
    expect(await run('rotate')).toMatchObject({ code: 0 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.old'))).toEqual([]);
    expect(await status()).toMatchObject({ old: null, left: 0, lost: 0 });
    await expectAllToOpen();
  };
  it('opens everything after a kill -9 at any moment, and goes on', kills, 180_000);

  it('makes no vault where there is none', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'nivaran-keys-'));
    for (const command of ['status', 'rotate'])
      expect(await keys({ NIVARAN_DATA: empty }, command).run).toMatchObject({
        ...{ code: 2, out: '', err: expect.stringContaining('There is no database in') as string },
      });
    expect(readdirSync(empty)).toEqual([]);
    await program({ NIVARAN_DATA: empty }, 'migrate').run; // makes a database, and the key for it before
    expect(await keys({ NIVARAN_DATA: empty }, 'rotate').run).toMatchObject({ code: 0 });
    rmSync(empty, { recursive: true });
  });
});

describe('nivaran keys, on servers', () => {
  const db = testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-keys-'));
  const [old, current] = [randomBytes(32), randomBytes(32)];
  const secret = (name: string, value: string): string => {
    writeFileSync(join(folder, name), `${value}\n`);
    return join(folder, name);
  };
  const run = (masterKey: Buffer, other: Buffer | null, ...args: readonly string[]) =>
    keys(
      {
        DATABASE_URL: db.url,
        VAULT_DATABASE_URL_FILE: secret('vault', db.vaultUrl),
        NIVARAN_MASTER_KEY_FILE: secret('key', masterKey.toString('base64')),
        ...(other ? { NIVARAN_MASTER_KEY_OLD_FILE: secret('old', other.toString('base64')) } : {}),
      },
      ...args,
    ).run;

  it('rotates to the key that it is given, and says when the old one can go', async () => {
    const pool = createPool(db.vaultUrl, { max: 2, name: 'keys-spec' });
    const vault = await Vault.open(pool, { current: old, old: null });
    const sealed = await sealMany(db.vaultUrl, vault.keys, 20);

    expect((await run(old, null, 'rotate')).out).toMatch(/^No other master key was given/);
    expect(await run(current, randomBytes(32), 'rotate')).toMatchObject({
      ...{ code: 2, out: '', err: expect.stringContaining('The master key does not open this vault') as string },
    });
    expect((await run(current, null, 'status')).code).toBe(1);
    expect((await run(current, old, 'status')).out).toMatch(/21 keys are not re-wrapped yet/);

    const rotated = await run(current, old, 'rotate');
    expect(rotated.code).toBe(0);
    expect(rotated.out).toMatch(/Re-wrapped 21 keys[^]*Take NIVARAN_MASTER_KEY_OLD out of the settings/);
    expect((await run(current, old, 'status')).out).toMatch(/Nothing in the vault needs [0-9a-f]{16};/);
    expect((await run(current, old, 'rotate')).out).toMatch(/^Nothing was left to re-wrap\. Everything is under/);
    const after = await Vault.openExisting(pool, { current, old: null });
    expect(await after.unseal(sealed[7] as Sealed, 'c')).toBe('text');

    const late = await vault.personOf('9300000001'); // by a process that was not started anew
    expect((await run(current, old, 'status', '--json')).out).toMatch(/"left": 1,/);
    expect((await run(current, old, 'rotate')).out).toMatch(/Re-wrapped 1 keys/);
    expect(await after.find('9300000001')).toBe(late);
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  });
});
