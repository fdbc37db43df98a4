import type { Pool } from 'pg';

/** Forgets that a number was sent a code, and ends what it opened. @param hash keyed, as the vault has it */
export async function forgetNumber(pool: Pool, hash: Buffer): Promise<void> {
  await pool.query('delete from identity.one_time_codes where mobile_hash = $1', [hash]);
  await pool.query('delete from identity.citizen_sessions where mobile_hash = $1', [hash]);
}
