import { NivaranError, type Settings, createPool } from '@nivaran/platform';
import { migrateVault } from '@nivaran/runtime';
import type { Pool } from 'pg';
import { say } from '../output/output';
import { isInstalled } from './databases';

class VaultMissing extends NivaranError {
  readonly code = 'VAULT_MISSING';

  constructor(folder: string) {
    super(`There is no database in ${folder}, and so no vault. Nivaran makes both at its first start: npm start`, {
      folder,
    });
  }
}

/** Work on the keys makes no installation where there is none. @throws VaultMissing */
export function assertInstalled({ database }: Settings): void {
  if (database.kind === 'embedded' && !isInstalled({ database })) throw new VaultMissing(database.folder);
}

/** Runs work on the vault, as its owner, with the tables that this version needs. @throws DatabaseUnreachable */
export async function onVault<T>(vaultDatabaseUrl: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  await migrateVault(vaultDatabaseUrl);
  const pool = createPool(vaultDatabaseUrl, {
    ...{ max: 2, name: 'nivaran-keys' },
    onConnectionLost: (error) => say(error.message),
  });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
