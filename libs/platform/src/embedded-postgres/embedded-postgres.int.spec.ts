import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, itIf } from '@nivaran/testing';
import { withClient } from '../database/server';
import { FolderInUse, lockFolder } from '../folder-lock/folder-lock';
import { projectRoot } from '../project-root/project-root';
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { EmbeddedPostgresFailed } from './errors';

const isRoot = process.getuid?.() === 0;

describe('the embedded PostgreSQL', () => {
  // A cluster takes most of a second to make: the tests that need no fresh one share this folder, one after the other.
  const parent = mkdtempSync(join(tmpdir(), 'nivaran-pg-'));
  const folder = join(parent, 'postgres');
  const running: EmbeddedPostgres[] = [];

  beforeAll(() => chmodSync(parent, 0o755));
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  const start = async (where = folder, more: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) => {
    const server = await startEmbeddedPostgres({ folder: where, durable: false, ...more });
    running.push(server);
    return server;
  };
  /** A running server, and the word that it ended: killed before it is up, it would only fail to start. */
  const startAndWatch = async () => {
    let tell = (_reason: EmbeddedPostgresFailed) => {};
    const ended = new Promise<EmbeddedPostgresFailed>((resolve) => (tell = resolve));
    return { ...(await start(folder, { onExit: tell })), ended };
  };
  const ask = async (server: { url(database: string): string }, sql: string) =>
    withClient(server.url('postgres'), async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);

  it('serves UTF-8 in UTC with checksums, and to nobody without the password', async () => {
    const server = await start();
    expect(
      await ask(
        server,
        `select concat_ws(' ', current_setting('server_encoding'), current_setting('TimeZone'),
           current_setting('data_checksums'), current_setting('listen_addresses'), lower('ÄÉ'), 'क' < 'ख')`,
      ),
    ).toBe('UTF8 UTC on 127.0.0.1 äé t');
    const withoutPassword = new URL(server.url('postgres'));
    withoutPassword.password = 'guess';
    await expect(withClient(withoutPassword.href, async () => undefined)).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it('keeps what was stored from one start to the next, and sorts it the same', async () => {
    const first = await start();
    await ask(first, 'create table kept (word text)');
    await ask(first, `insert into kept values ('रोग'), ('आयु'), ('टीका')`);
    await first.stop();
    const second = await start();
    expect(await ask(second, 'select array_agg(word order by word) from kept')).toEqual(['आयु', 'टीका', 'रोग']);
    await ask(second, 'drop table kept');
  });

  it('takes settings that win over its own', async () => {
    const server = await start(folder, { settings: { max_connections: '37' } });
    expect(await ask(server, `select current_setting('max_connections')`)).toBe('37');
  });

  it('starts again after the server was killed, and tells at once that it ended', async () => {
    const { pid, ended } = await startAndWatch();
    process.kill(pid, 'SIGKILL');
    expect((await ended).message).toMatch(/ended by itself \(SIGKILL\)/);
    expect(findEmbeddedPostgres(folder)).toBeNull();
    expect(await ask(await start(), 'select 1')).toBe(1);
  });

  it('waits for the processes of a killed server that still work on its files', async () => {
    const { ended, ...first } = await startAndWatch();
    // Busy without ever looking whether its server lives.
    const busy = ask(first, `select count(*) from generate_series(1, 2500000) a where md5(a::text) = ''`).catch(
      () => undefined,
    );
    await sleep(150);
    process.kill(first.pid, 'SIGKILL');
    await ended;
    expect(await ask(await start(), 'select 1')).toBe(1);
    await busy;
  });

  it('stops and replaces a server that outlived the process that had started it', async () => {
    const first = await startElsewhere(folder);
    first.process.kill('SIGKILL');
    await eventually(async () => expect(findEmbeddedPostgres(folder)?.pid).toBe(first.postgres));
    const second = await start();
    expect(second.pid).not.toBe(first.postgres);
    expect(await ask(second, 'select 1')).toBe(1);
  });

  it('is not fooled by a process id that now belongs to another program', async () => {
    await (await start()).stop();
    const stranger = spawn('sleep', ['60'], isRoot ? { uid: 65534, gid: 65534 } : {});
    const pidFile = join(folder, 'cluster', 'data', 'postmaster.pid');
    writeFileSync(pidFile, `${stranger.pid}\n${join(folder, 'cluster', 'data')}\n1\n5432\n\n127.0.0.1\n 1 1\nready\n`);
    try {
      expect(findEmbeddedPostgres(folder)).toBeNull();
      expect(await ask(await start(), 'select 1')).toBe(1);
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('refuses a second process with the first one’s id, and leaves the first one alone', async () => {
    const first = await startElsewhere(folder);
    try {
      const refusal = startEmbeddedPostgres({ folder, durable: false });
      await expect(refusal).rejects.toBeInstanceOf(FolderInUse);
      await expect(refusal).rejects.toThrow(`process ${first.process.pid}`);
      const address = findEmbeddedPostgres(folder);
      expect(address?.pid).toBe(first.postgres);
      expect(address && (await ask(address, 'select 1'))).toBe(1);
    } finally {
      await first.end();
    }
  });

  it('makes the cluster anew if its making was interrupted', async () => {
    const where = join(parent, 'interrupted');
    const first = spawnElsewhere(where);
    await eventually(async () =>
      expect(existsSync(where) && readdirSync(where)).toContainEqual(expect.stringMatching(/^cluster\.new-/)),
    );
    first.kill('SIGKILL');
    await new Promise((resolve) => first.once('exit', resolve));
    const server = await start(where);
    expect(await ask(server, 'select 1')).toBe(1);
    await server.stop();
    await eventually(async () => {
      await (await start(where)).stop(); // sweeps what the interrupted initdb wrote after we had begun
      expect(readdirSync(where).sort()).toEqual(['cluster', 'postgres.log']);
    });
  });

  it('names a cluster of another major version and does not touch it', async () => {
    const where = join(parent, 'older');
    mkdirSync(join(where, 'cluster', 'data'), { recursive: true });
    writeFileSync(join(where, 'cluster', 'password'), 'x');
    writeFileSync(join(where, 'cluster', 'data', 'PG_VERSION'), '14\n');
    await expect(start(where)).rejects.toThrow(/was made by PostgreSQL 14, but version 18 is installed/);
    expect(readFileSync(join(where, 'cluster', 'data', 'PG_VERSION'), 'utf8')).toBe('14\n');
  });

  it('tells the last words of a server that does not start, and lets go of the folder', async () => {
    const refusal = start(folder, { settings: { shared_buffers: 'plenty' } });
    await expect(refusal).rejects.toBeInstanceOf(EmbeddedPostgresFailed);
    await expect(refusal).rejects.toThrow(/invalid value for parameter "shared_buffers"/);
    (await lockFolder(folder)).release();
  });

  // Root elsewhere: an ordinary user may not enter. Only Linux has the way around it.
  itIf(isRoot && canUnshare(), 'wants root and user namespaces')(
    'runs as root in a private folder, and in an open one again afterwards',
    async () => {
      chmodSync(parent, 0o700);
      const inPrivate = await start();
      expect(await ask(inPrivate, 'select 1')).toBe(1);
      expect(statSync(folder).uid).toBe(0);
      await inPrivate.stop();
      chmodSync(parent, 0o755);
      const inOpen = await start();
      expect(await ask(inOpen, 'select 1')).toBe(1);
      // In a clone that is private itself, uid 65534 does not reach the programs either, and root stays in its namespace.
      expect(statSync(folder).uid).toBe(mayEnter(65534, projectRoot()) ? 65534 : 0);
    },
  );
});

function mayEnter(uid: number, folder: string): boolean {
  return spawnSync('ls', [folder], { uid, gid: uid, cwd: '/' }).status === 0;
}

function canUnshare(): boolean {
  return spawnSync('unshare', ['--user', '--map-user=65534', '--map-group=65534', '--', 'true']).status === 0;
}

/** A process of its own that starts the server of a folder, as another `npm start` would. */
async function startElsewhere(folder: string) {
  const child = spawnElsewhere(folder);
  const postgres = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
    child.once('exit', (code) => reject(new Error(`The other process ended with ${code}.`)));
  });
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return { process: child, postgres, end };
}

function spawnElsewhere(folder: string): ChildProcess {
  return spawn(process.execPath, [join(__dirname, 'start-elsewhere.fixture.cjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
