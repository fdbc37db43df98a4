import type { Pool, PoolClient } from 'pg';
import { TransactionLost } from './errors';

/**
 * Runs the work in one transaction (read committed) and commits it; if the work throws, all of it is undone and the error
 * goes on.
 * @throws TransactionLost if a failed statement was caught inside the work, which makes PostgreSQL undo everything
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new TransactionLost();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away, and its transaction with it.
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
