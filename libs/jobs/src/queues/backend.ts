import { runMigrations } from 'bullmq';
import type { PostgresConnectionOptions, RedisOptions } from 'bullmq';
import { withClient } from '@nivaran/platform';

/** Where BullMQ keeps its jobs: a Redis (or Valkey), or the schema `bullmq` of our own database. */
export type JobBackend =
  | { readonly kind: 'redis'; readonly url: string }
  /** Of a session connection: a pooler that hands out transactions loses LISTEN, and jobs then start late. */
  | { readonly kind: 'postgres'; readonly url: string };

const SCHEMA = 'bullmq';
const ROLE = 'nivaran_app';

/**
 * Makes or updates BullMQ's tables; nothing to do for Redis. Runs at migration, after our own: the URL's user becomes
 * the owner, and the role nivaran_app may use them.
 */
export async function prepareJobBackend(backend: JobBackend): Promise<void> {
  if (backend.kind === 'redis') return;
  await withClient(backend.url, async (client) => {
    await runMigrations(client, SCHEMA);
    // `create`: BullMQ makes a sequence for each queue when the first job is added to it.
    await client.query(`
      grant usage, create on schema ${SCHEMA} to ${ROLE};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${ROLE};
      grant usage, select, update on all sequences in schema ${SCHEMA} to ${ROLE}`);
  });
}

const CONNECT_TIMEOUT = 3000;
const DISCONNECT_TIMEOUT = 300;
const STATEMENT_TIMEOUT = 30_000;
const RECONNECT_STEP = 100;
const LONGEST_RECONNECT_WAIT = 1000;

/** A pool under nivaran_app, and a connection beside it for LISTEN. `max`: the most connections of the pool. */
export function postgresConnection(url: string, max: number): PostgresConnectionOptions {
  // pg lets the URL's own `options` replace the others, and with them BullMQ's search_path: join them.
  const parsed = new URL(url);
  const options = [parsed.searchParams.get('options'), `-c role=${ROLE}`, '-c timezone=UTC'];
  parsed.searchParams.delete('options');
  return {
    connectionString: parsed.href,
    options: options.filter((option) => option !== null).join(' '),
    schema: SCHEMA,
    max,
    application_name: 'nivaran-jobs',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    keepAlive: true,
  };
}

/**
 * `producer`: commands fail at once while Redis is away, for the log keeps what is to be added. `worker`: they wait, for
 * ever, because a worker has nothing else to do.
 */
export function redisConnection(url: string, use: 'producer' | 'worker'): RedisOptions {
  return {
    url,
    connectTimeout: CONNECT_TIMEOUT,
    disconnectTimeout: DISCONNECT_TIMEOUT,
    retryStrategy: (attempt) => Math.min(attempt * RECONNECT_STEP, LONGEST_RECONNECT_WAIT),
    ...(use === 'producer' ? { enableOfflineQueue: false, maxRetriesPerRequest: 1 } : { maxRetriesPerRequest: null }),
  };
}

/** Before every key in Redis, which may serve others too. */
export const REDIS_PREFIX = 'nivaran';
