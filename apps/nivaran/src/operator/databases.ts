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
  { database }: Pick<Settings, 'database'>,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  if (database.kind === 'server') return work({ databaseUrl: database.url, vaultDatabaseUrl: database.vaultUrl });
  const running = findEmbeddedPostgres(database.folder);
  if (running) return work(embeddedUrls(running));
  const started = await startEmbeddedPostgres({ folder: database.folder, log: say });
  try {
    return await work(embeddedUrls(started));
  } finally {
    await started.stop();
  }
}

export function embeddedUrls(server: { url(database: string): string }): DatabaseUrls {
  return { databaseUrl: server.url('nivaran'), vaultDatabaseUrl: server.url('nivaran_vault') };
}
