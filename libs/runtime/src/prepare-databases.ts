import { join } from 'node:path';
import { EventStore, type Projection, prepareProjections, rebuildProjection } from '@nivaran/event-store';
import { auditLogProjection } from '@nivaran/identity';
import { deadlinesProjection, prepareJobBackend } from '@nivaran/jobs';
import { assertServerVersion, createDatabaseIfMissing, createPool, migrate, projectRoot } from '@nivaran/platform';
import { READ_MODEL_PROJECTIONS } from '@nivaran/read-models';
import { EVENT_TYPES } from './event-types';
import type { RuntimeOptions } from './runtime';

/** Everything that can be rebuilt from the log. */
export const PROJECTIONS: readonly Projection[] = [...READ_MODEL_PROJECTIONS, deadlinesProjection, auditLogProjection];

/** Two processes that start together wait for each other under these advisory locks. */
const MIGRATION_LOCK = 7305216048122171;
const VAULT_MIGRATIONS = 'db/vault-migrations';

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
    [vaultDatabaseUrl, VAULT_MIGRATIONS],
  ] as const) {
    await createDatabaseIfMissing(url);
    await assertServerVersion(url);
    await applyMigrations(url, folder, onMigration);
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

/** Brings a vault that exists to the state that this build needs, for work on it alone. @throws as prepareDatabases */
export function migrateVault(vaultDatabaseUrl: string): Promise<void> {
  return applyMigrations(vaultDatabaseUrl, VAULT_MIGRATIONS);
}

async function applyMigrations(url: string, folder: string, onMigration?: (file: string) => void): Promise<void> {
  const onApplied = (file: string): void => onMigration?.(file);
  await migrate({ url, folder: join(projectRoot(), folder), lockKey: MIGRATION_LOCK, onApplied });
}

/** Where BullMQ keeps its jobs. */
export function jobBackendOf({ databaseUrl, redisUrl }: Pick<RuntimeOptions, 'databaseUrl' | 'redisUrl'>) {
  return redisUrl === null
    ? ({ kind: 'postgres', url: databaseUrl } as const)
    : ({ kind: 'redis', url: redisUrl } as const);
}
