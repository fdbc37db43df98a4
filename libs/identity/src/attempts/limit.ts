import type { Vault } from '@nivaran/event-store';
import type { Pool } from 'pg';
import type { IRateLimiterStoreOptions } from 'rate-limiter-flexible';

/** `points` in `duration` seconds, counted from the first of them. */
export interface Limit {
  readonly points: number;
  readonly duration: number;
}

/** Where rate-limiter-flexible counts: one table, the same for all processes. */
export function countedIn(pool: Pool, keyPrefix: string, limit: Limit) {
  return {
    ...{ storeClient: pool, storeType: 'pool', schemaName: 'identity', tableName: 'attempts', tableCreated: true },
    ...{ keyPrefix, ...limit },
  } satisfies IRateLimiterStoreOptions & Record<string, unknown>;
}

/** What stands for a key in the table: HMAC-SHA256 under the installation's key of numbers, apart for each limit. */
export function hashed(vault: Pick<Vault, 'keyedHash'>, name: string, key: string): string {
  return vault.keyedHash(`${name}:${key}`).toString('base64url');
}
