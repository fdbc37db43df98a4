import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresFailed } from './errors';

/** How PostgreSQL's programs are started so that they do not run as root, which PostgreSQL refuses. */
export interface RunAs {
  /** What stands before the program on its command line. */
  readonly prefix: readonly string[];
  /** Whom the process runs as; empty: as ourselves. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Major version that the programs name, e.g. 18. */
  readonly majorVersion: number;
}

const NOBODY = 65534;

/** Passed on to PostgreSQL: never our own secrets, never PG* or locale variables that would change how it behaves. */
export const CLEAN_ENVIRONMENT = Object.fromEntries([
  ...['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP']
    .map((name) => [name, process.env[name]] as const)
    .filter(([, value]) => value !== undefined),
  ['LC_ALL', 'C'],
  ['TZ', 'UTC'],
]);

/**
 * Chooses the way, by trying it, and gives the folder to whom PostgreSQL will run as.
 *
 * An ordinary user runs it plainly. Root runs it as the folder's owner if that is an ordinary user, else as uid 65534;
 * where that uid may not enter (a clone in a private folder), in a user namespace in which root itself appears as 65534.
 *
 * @throws EmbeddedPostgresFailed saying how to mend it
 */
export function chooseRunAs(folder: string, binaries: Binaries): RunAs {
  if (process.getuid?.() !== 0) return runPlainly(folder, binaries);

  const { uid, gid } = statSync(folder);
  const ways = [
    ...(uid !== 0 && uid !== NOBODY ? [{ prefix: [], ids: { uid, gid } }] : []),
    { prefix: [], ids: { uid: NOBODY, gid: NOBODY } },
    { prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'], ids: {} },
  ];
  for (const way of ways) {
    const answer = tryVersion(way, dirname(folder), binaries.postgres);
    if (typeof answer === 'number') {
      giveFolder(folder, way.ids.uid ?? 0, way.ids.gid ?? 0);
      return { ...way, majorVersion: answer };
    }
  }
  throw new EmbeddedPostgresFailed(
    `PostgreSQL refuses to run as root, and neither uid ${NOBODY} nor root in a user namespace reaches both ` +
      `${dirname(folder)} and ${binaries.postgres} here. Run Nivaran as the user who owns those folders, or let others ` +
      'pass through them and all above (chmod a+x), or set DATABASE_URL and VAULT_DATABASE_URL to a server of your own.',
  );
}

function runPlainly(folder: string, binaries: Binaries): RunAs {
  const way = { prefix: [], ids: {} };
  const owner = statSync(folder).uid;
  const ourselves = process.getuid?.();
  if (ourselves !== undefined && owner !== ourselves) {
    throw new EmbeddedPostgresFailed(
      `The folder ${folder} belongs to another user (uid ${owner}), probably because Nivaran was run as root before. ` +
        `Run "sudo chown -R ${ourselves} ${folder}" once, or run Nivaran as before.`,
    );
  }
  const answer = tryVersion(way, dirname(folder), binaries.postgres);
  if (typeof answer === 'number') return { ...way, majorVersion: answer };
  throw new EmbeddedPostgresFailed(
    `The PostgreSQL that npm installed does not run on this machine (${answer}). Run "npm ci" again; on a system that it is ` +
      'not made for, set DATABASE_URL and VAULT_DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Enters the folder and asks the program's version: the number, or why that failed. */
function tryVersion(way: Pick<RunAs, 'prefix' | 'ids'>, folder: string, postgres: string): number | string {
  const enterAndAsk =
    process.platform === 'win32'
      ? [postgres, '--version']
      : [...way.prefix, '/bin/sh', '-c', 'cd "$1" && exec "$2" --version', 'sh', folder, postgres];
  const [program = postgres, ...rest] = enterAndAsk;
  const result = spawnSync(program, rest, { ...way.ids, cwd: folder, env: CLEAN_ENVIRONMENT, encoding: 'utf8' });
  const major = /PostgreSQL\) (\d+)/.exec(result.stdout ?? '')?.[1];
  if (result.status === 0 && major !== undefined) return Number(major);
  return result.error?.message ?? (result.stderr.trim() || `exit code ${result.status}`);
}

/** The folder itself last: if this is interrupted, its old owner makes the next start do it again. */
function giveFolder(folder: string, uid: number, gid: number): void {
  if (statSync(folder).uid === uid) return;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, entry), uid, gid);
  chownSync(folder, uid, gid);
}
