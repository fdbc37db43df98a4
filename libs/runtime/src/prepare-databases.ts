import { join } from 'node:path';
import { EventStore, type Projection, prepareProjections, rebuildProjection } from '@nivaran/event-store';
import { deadlinesProjection, prepareJobBackend } from '@nivaran/jobs';
import { assertServerVersion, createDatabaseIfMissing, createPool, migrate, projectRoot } from '@nivaran/platform';
import { READ_MODEL_PROJECTIONS } from '@nivaran/read-models';
import { EVENT_TYPES } from './event-types';
import type { RuntimeOptions } from './runtime';

/** Everything that can be rebuilt from the log. */
export const PROJECTIONS: readonly Projection[] = [...READ_MODEL_PROJECTIONS, deadlinesProjection];

/** Two processes that start together wait for each other under these advisory locks. */
const MIGRATION_LOCK = 7305216048122171;

export interface PreparationSteps {
  readonly onMigration?: (file: string) => void;
  readonly onRebuild?: (projection: string, position: number, head: number) => void;
}

/**
 * Brings the databases to the state that this build needs: made if missing, migrated, projections built or rebuilt.
 * Safe to run again, and by several processes at once.
 * @throws DatabaseUnreachable, DatabaseTooOld, MigrationsRefused, MigrationFailed
 */
export async function prepareDatabases(
  { databaseUrl, vaultDatabaseUrl, redisUrl }: Pick<RuntimeOptions, 'databaseUrl' | 'vaultDatabaseUrl' | 'redisUrl'>,
  { onMigration, onRebuild }: PreparationSteps = {},
): Promise<void> {
  for (const [url, folder] of [
    [databaseUrl, 'db/migrations'],
    [vaultDatabaseUrl, 'db/vault-migrations'],
  ] as const) {
    await createDatabaseIfMissing(url);
    await assertServerVersion(url);
    await migrate({
      url,
      folder: join(projectRoot(), folder),
      lockKey: MIGRATION_LOCK,
      onApplied: (file) => onMigration?.(file),
    });
  }
  await prepareJobBackend(jobBackendOf({ databaseUrl, redisUrl }));

  const owner = createPool(databaseUrl, { max: 4, name: 'nivaran-prepare' });
  try {
    const { read } = new EventStore(owner, EVENT_TYPES);
    for (const projection of await prepareProjections(owner, PROJECTIONS))
      await rebuildProjection(
        ...([owner, read, projection] as const),
        (position, head) => onRebuild?.(projection.name, position, head),
        { onlyIfStale: true },
      );
  } finally {
    await owner.end();
  }
}

/** Where BullMQ keeps its jobs. */
export function jobBackendOf({ databaseUrl, redisUrl }: Pick<RuntimeOptions, 'databaseUrl' | 'redisUrl'>) {
  return redisUrl === null
    ? ({ kind: 'postgres', url: databaseUrl } as const)
    : ({ kind: 'redis', url: redisUrl } as const);
}
