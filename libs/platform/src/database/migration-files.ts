import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MigrationsRefused } from './errors';

export interface MigrationFile {
  /** `0001-event-store.sql` */
  readonly name: string;
  readonly number: number;
  readonly sql: string;
  /** SHA-256 of the text in hexadecimal; the same for both kinds of line end. */
  readonly hash: string;
}

/** A migration as the database remembers it. */
export interface AppliedMigration {
  readonly name: string;
  readonly hash: string;
}

/** The migrations of a folder in order. @throws MigrationsRefused for a name that is not NNNN-name.sql, or a number taken twice */
export function readMigrationFiles(folder: string): MigrationFile[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1];
      if (number === undefined || Number(number) === 0) {
        throw new MigrationsRefused(`${join(folder, name)} is not named like a migration: 0001-what-it-does.sql.`);
      }
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, number: Number(number), sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
  files.forEach((file, index) => {
    const before = files[index - 1];
    if (before?.number === file.number) {
      throw new MigrationsRefused(`In ${folder} both ${before.name} and ${file.name} have the number ${file.number}.`);
    }
  });
  return files;
}

/**
 * The files that still have to run.
 * @throws MigrationsRefused if an applied file is missing or changed, or a new one has a number below an applied one
 */
export function pendingMigrations(
  folder: string,
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationFile[] {
  for (const { name, hash } of applied) {
    const file = files.find((each) => each.name === name);
    if (file === undefined) {
      throw new MigrationsRefused(
        `The database has had the migration ${name}, but ${folder} holds no such file. Put it back, or use the release that made this database.`,
      );
    }
    if (file.hash !== hash) {
      throw new MigrationsRefused(
        `${join(folder, name)} changed after it was applied to this database. Put its old text back, and write the change as a new file.`,
      );
    }
  }
  const pending = files.filter((file) => !applied.some(({ name }) => name === file.name));
  const last = applied
    .map(({ name }) => name)
    .sort()
    .at(-1);
  const late = pending.find((file) => last !== undefined && file.name < last);
  if (late !== undefined) {
    throw new MigrationsRefused(
      `${join(folder, late.name)} is new but numbered before ${last}, which is applied. Give it a later number.`,
    );
  }
  return pending;
}
