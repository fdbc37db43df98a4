import type { Pool } from 'pg';
import { DatabaseNotEmpty } from './errors';

/**
 * A simulation is kept apart from real cases: nobody could tell them from each other afterwards.
 * @param database its name for people
 * @throws DatabaseNotEmpty
 */
export async function assertEmpty(log: Pool, vault: Pool, database: string): Promise<void> {
  const one = async (pool: Pool, sql: string) => (await pool.query<{ found: number }>(sql)).rows[0]?.found ?? 0;
  const complaints = await one(
    log,
    `select count(distinct stream_id) as found from event_store.events where type = 'ComplaintLodged'`,
  );
  if (complaints > 0) throw new DatabaseNotEmpty(database, `${complaints} complaints`);
  const persons = await one(vault, 'select count(*) as found from vault.persons');
  if (persons > 0) throw new DatabaseNotEmpty(database, `the keys of ${persons} people`);
}
