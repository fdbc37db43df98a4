import type { Client } from 'pg';
import type { Logger, MigrationInterface, QueryRunner } from 'typeorm';
import { MigrationFailed } from './errors';
import { pendingMigrations, readMigrationFiles, type AppliedMigration, type MigrationFile } from './migration-files';
import { withClient } from './server';

export interface MigrateOptions {
  /** Of the user who is to own the tables. */
  readonly url: string;
  /** Holds the files NNNN-name.sql. */
  readonly folder: string;
  /** Processes that start together wait for one another under this advisory lock. */
  readonly lockKey: number;
  /** Told of each file right after its commit. */
  readonly onApplied?: (file: string, milliseconds: number) => void;
}

/** The hash of every applied file, written in the file's own transaction. */
const MEMORY = `
  create table if not exists public.migration_files (
    name       text        primary key,
    hash       text        not null,
    applied_at timestamptz not null default now()
  )`;

/**
 * Applies the files that the database has not had, in order, each in a transaction of its own, by TypeORM's runner.
 * @returns the names of the files that this call applied
 * @throws MigrationsRefused, MigrationFailed, DatabaseUnreachable
 */
export async function migrate({ url, folder, lockKey, onApplied }: MigrateOptions): Promise<string[]> {
  const files = readMigrationFiles(folder);
  return withClient(url, async (lockHolder) => {
    await lockHolder.query('select pg_advisory_lock($1)', [lockKey]); // freed when this connection ends
    const pending = pendingMigrations(folder, files, await appliedMigrations(lockHolder));
    if (pending.length > 0) await runPending(url, pending, onApplied);
    return pending.map((file) => file.name);
  });
}

async function appliedMigrations(client: Client): Promise<AppliedMigration[]> {
  await client.query(MEMORY);
  const { rows } = await client.query<AppliedMigration>('select name, hash from public.migration_files order by name');
  return rows;
}

async function runPending(
  url: string,
  pending: readonly MigrationFile[],
  onApplied: MigrateOptions['onApplied'],
): Promise<void> {
  const { DataSource } = await import('typeorm'); // slow to load, and most processes find nothing to do
  let current: MigrationFile | undefined;
  let committed: (() => void) | undefined;
  const classes = pending.map((file) =>
    migrationClass(file, () => {
      committed?.();
      current = file;
      const start = Date.now();
      committed = () => onApplied?.(file.name, Date.now() - start);
    }),
  );
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    applicationName: 'nivaran-migrate',
    migrations: classes,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logger: SILENT, // what goes wrong is thrown, what goes well is told through onApplied
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
    committed?.();
  } catch (error) {
    throw new MigrationFailed(placeOf(error, current), (error as Error).message, { cause: error });
  } finally {
    await dataSource.destroy();
  }
}

const SILENT: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

/** The file, and the line if PostgreSQL names a place in the file's text. */
function placeOf(error: unknown, file: MigrationFile | undefined): string {
  if (file === undefined) return '(none had begun)';
  const position = Number((error as { position?: string }).position);
  return position > 0 ? `${file.name}, line ${file.sql.slice(0, position).split('\n').length},` : file.name;
}

/** TypeORM orders migrations by the 13 digits at the end of their names. */
function migrationClass(file: MigrationFile, onStart: () => void): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `${file.name.replace(/\.sql$/, '')}-${String(file.number).padStart(13, '0')}`;

    async up(runner: QueryRunner): Promise<void> {
      onStart();
      await runner.query(file.sql);
      await runner.query('insert into public.migration_files (name, hash) values ($1, $2)', [file.name, file.hash]);
    }

    async down(): Promise<void> {
      throw new Error('A migration is undone by a later one.');
    }
  };
}
