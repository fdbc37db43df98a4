import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
// Jest's global setup knows no `@nivaran/…` names: this one file is reached by path.
import {
  createDatabaseIfMissing,
  FolderInUse,
  migrate,
  projectRoot,
  startEmbeddedPostgres,
  withClient,
} from '../../../platform/src/index';

/** Database names of every run of every day begin so; the run's own letters follow. */
const ANY_RUN = 'nivaran_test_';

export interface TestPostgres {
  readonly url: string;
  readonly databasePrefix: string;
  stop(): Promise<void>;
}

/** The templates that testDatabase() clones, by the folder of their migrations. */
export const TEMPLATES = { main: 'db/migrations', vault: 'db/vault-migrations' } as const;

/**
 * NIVARAN_TEST_DATABASE_URL if given, else an embedded server under .data/test that does without fsync; with the
 * templates made and migrated once.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env['NIVARAN_TEST_DATABASE_URL'];
  const embedded = given ? null : await startEmbedded();
  const url = given || String(embedded?.url('postgres'));
  // In our own server only leftovers of crashed runs bear such a name; in a given one another run may be under way.
  if (embedded !== null) await dropDatabases(url, ANY_RUN);
  const databasePrefix = `${ANY_RUN}${randomBytes(4).toString('hex')}_`;
  try {
    for (const [name, folder] of Object.entries(TEMPLATES)) await makeTemplate(url, databasePrefix + name, folder);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return {
    url,
    databasePrefix,
    stop: async () => {
      await dropDatabases(url, databasePrefix);
      await embedded?.stop();
    },
  };
}

/** Two runs at a time in one clone take a folder each. */
async function startEmbedded() {
  for (let number = 1; ; number += 1) {
    try {
      return await startEmbeddedPostgres({
        folder: join(projectRoot(), '.data', number === 1 ? 'test' : `test-${number}`),
        durable: false,
        settings: { max_connections: '300' },
      });
    } catch (error) {
      if (!(error instanceof FolderInUse) || number === 9) throw error;
    }
  }
}

async function makeTemplate(serverUrl: string, name: string, folder: string): Promise<void> {
  const url = databaseUrl(serverUrl, name);
  await createDatabaseIfMissing(url);
  const migrations = join(projectRoot(), folder);
  if (existsSync(migrations)) await migrate({ url, folder: migrations, lockKey: 1 });
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Drops the databases whose names begin so, whoever is connected. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows)
      await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`);
  });
}
