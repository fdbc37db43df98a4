import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, findEmbeddedPostgres, startEmbeddedPostgres } from '@nivaran/platform';
import { say } from '../output/output';

export interface DatabaseUrls {
  readonly databaseUrl: string;
  readonly vaultDatabaseUrl: string;
}

/**
 * Where the databases of these settings are, for a command that works on them: the servers; or the embedded one, which
 * is started for the time of the work if it does not run.
 */
export async function withDatabases<T>(
  settings: Pick<Settings, 'database' | 'masterKeys'>,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  const { database } = settings;
  if (database.kind === 'server') return work({ databaseUrl: database.url, vaultDatabaseUrl: database.vaultUrl });
  const running = findEmbeddedPostgres(database.folder);
  if (running) return work(embeddedUrls(running));
  // A kept key is made before the database that it is for: without it, the next start would take it for lost.
  if (!isInstalled(settings)) void settings.masterKeys;
  const started = await startEmbeddedPostgres({ folder: database.folder, log: say });
  try {
    return await work(embeddedUrls(started));
  } finally {
    await started.stop();
  }
}

/** Whether there is a database: on a server one is taken for granted. */
export function isInstalled({ database }: Pick<Settings, 'database'>): boolean {
  return database.kind === 'server' || existsSync(join(database.folder, 'cluster'));
}

export function embeddedUrls(server: { url(database: string): string }): DatabaseUrls {
  return { databaseUrl: server.url('nivaran'), vaultDatabaseUrl: server.url('nivaran_vault') };
}
