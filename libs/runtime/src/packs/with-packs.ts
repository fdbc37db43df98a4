import { Packs } from '@nivaran/directory';
import { EventStore } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';
import { EVENT_TYPES } from '../event-types';

/** What working on packs needs: any Runtime has it. */
export interface PackParts {
  readonly store: EventStore;
  readonly packs: Packs;
}

/** Does some work on the packs of a prepared database. @throws DatabaseUnreachable */
export async function withPacks<T>(databaseUrl: string, work: (parts: PackParts) => Promise<T>): Promise<T> {
  const pool = createPool(databaseUrl, { max: 5, name: 'nivaran-packs', role: 'nivaran_app' });
  const store = new EventStore(pool, EVENT_TYPES);
  try {
    const packs = new Packs(store);
    await packs.refresh();
    return await work({ store, packs });
  } finally {
    await store.close();
    await pool.end();
  }
}
