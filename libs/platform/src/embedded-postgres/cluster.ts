import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresFailed } from './errors';
import { CLEAN_ENVIRONMENT, type RunAs } from './run-as';

/** The owner of everything in the embedded server. */
export const SUPERUSER = 'nivaran';

/** A cluster and its password, which were made together. */
export interface Cluster {
  readonly dataFolder: string;
  readonly password: string;
}

/** Where the cluster of a folder lies once it is whole. */
export const clusterFolder = (folder: string) => join(folder, 'cluster');

export function openCluster(folder: string): Cluster | null {
  const whole = clusterFolder(folder);
  if (!existsSync(whole)) return null;
  return { dataFolder: join(whole, 'data'), password: readFileSync(join(whole, 'password'), 'utf8') };
}

/**
 * Opens the cluster, or makes it. It is made beside its place and renamed when whole, so that an interrupted making
 * leaves nothing but rubbish, which the next start sweeps away.
 *
 * Names sort by code point (builtin provider, the same on every machine and for ever); a screen that wants a dictionary's
 * order asks for an ICU collation such as "hi-x-icu".
 */
export async function openOrMakeCluster(
  folder: string,
  binaries: Binaries,
  runAs: RunAs,
  durable: boolean,
): Promise<Cluster> {
  for (const leftover of readdirSync(folder).filter((name) => name.startsWith('cluster.new-'))) {
    rmSync(join(folder, leftover), { recursive: true, force: true, maxRetries: 3 });
  }
  const existing = openCluster(folder);
  if (existing !== null) {
    refuseOtherVersion(existing.dataFolder, runAs.majorVersion);
    return existing;
  }

  const fresh = join(folder, `cluster.new-${randomBytes(6).toString('hex')}`);
  const passwordFile = join(fresh, 'password');
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const { uid, gid } = runAs.ids;
  if (uid !== undefined && gid !== undefined) for (const path of [fresh, passwordFile]) chownSync(path, uid, gid);
  await run(runAs, binaries.initdb, [
    `--pgdata=${join(fresh, 'data')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  renameSync(fresh, clusterFolder(folder));
  return openCluster(folder) as Cluster;
}

function refuseOtherVersion(dataFolder: string, majorVersion: number): void {
  const found = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (found === String(majorVersion)) return;
  throw new EmbeddedPostgresFailed(
    `The database in ${dataFolder} was made by PostgreSQL ${found}, but version ${majorVersion} is installed. Start it with the ` +
      'release of Nivaran that made it and move its data with pg_dump, or move the folder away to begin with an empty one.',
  );
}

/** Runs one of PostgreSQL's programs to its end. @throws EmbeddedPostgresFailed with its last words */
async function run(runAs: RunAs, program: string, args: readonly string[]): Promise<void> {
  const [command = program, ...rest] = [...runAs.prefix, program, ...args];
  const child = spawn(command, rest, { ...runAs.ids, env: CLEAN_ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (exitCode, signal) => resolve(exitCode ?? signal));
  });
  if (code === 0) return;
  const lastLines = output.trim().split('\n').slice(-12);
  throw new EmbeddedPostgresFailed(`PostgreSQL could not make its data folder (${program}: ${code}).`, lastLines);
}
