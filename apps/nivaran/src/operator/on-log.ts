import { type Settings, createPool, loadSettings, readEnvironment } from '@nivaran/platform';
import type { Pool } from 'pg';
import { say } from '../output/output';
import { withDatabases } from './databases';

export function settingsFor(command: string): Settings {
  return loadSettings(readEnvironment(), { command });
}

/** Runs work on the database of the log, as its owner. */
export function onLog<T>(command: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  return withDatabases(settingsFor(command), async ({ databaseUrl }) => {
    const pool = createPool(databaseUrl, {
      ...{ max: 4, name: `nivaran-${command}` },
      onConnectionLost: (error) => say(error.message),
    });
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  });
}
