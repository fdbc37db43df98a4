import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, projectRoot } from '../../../platform/src/index';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * REDIS_URL if given, else a server from this machine that keeps nothing on disk. null if there is none: then one line
 * says which specs are left out, and in CI the run fails instead.
 */
export async function startTestRedis(): Promise<TestRedis | null> {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const program = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (program !== undefined) return start(program);

  const sentence = `no Redis (neither REDIS_URL, nor redis-server or valkey-server in PATH): ${specsWithRedis().join(', ')}`;
  if (process.env['CI']) throw new Error(`In CI no test may be left out, but there is ${sentence}`);
  process.stderr.write(`\nLEFT OUT, for there is ${sentence}\n`);
  return null;
}

/** The shell ends the server when its standard input closes: with this process, however it ends. */
const DIE_WITH_US = '"$@" <&- & read -r _; kill $!; wait';

async function start(program: string): Promise<TestRedis> {
  const port = await freePort();
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--databases',
    '64',
  ];
  const shell = spawn('/bin/sh', ['-c', DIE_WITH_US, 'sh', program, ...options], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise((resolve) => shell.once('exit', resolve));
  const url = `redis://127.0.0.1:${port}`;
  const stop = async () => {
    shell.stdin.end();
    await ended;
  };
  try {
    await answers(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 20, maxRetriesPerRequest: 250 });
  client.on('error', () => undefined);
  try {
    await client.ping();
  } finally {
    client.disconnect();
  }
}

function specsWithRedis(): string[] {
  return ['libs', 'apps', 'test']
    .flatMap((folder) =>
      readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.(int|e2e)\.spec\.ts$/.test(file))
    .filter((file) => readFileSync(join(projectRoot(), file), 'utf8').includes('describeWithRedis('))
    .map((file) => basename(file));
}
