import { Pool, types, type CustomTypesConfig } from 'pg';

export interface PoolOptions {
  /** The most connections at a time. */
  readonly max: number;
  /** Shown in pg_stat_activity: who holds this connection. */
  readonly name: string;
  /** The role that every connection takes on; the user of the URL must be a member. */
  readonly role?: string;
  /** Told of a connection that broke while nobody used it; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;

/**
 * A pool whose sessions keep UTC, give up on a statement after 30 s (`set local statement_timeout` for longer work) and
 * read values so: bigint → number (positions; refused beyond 2^53), timestamptz → Date, date → `YYYY-MM-DD`.
 * A connection that breaks never ends the process: whoever uses it gets an error, and the pool opens another.
 */
export function createPool(url: string, { max, name, role, onConnectionLost }: PoolOptions): Pool {
  const { connectionString, options } = takeOptions(url);
  if (role !== undefined && !/^[a-z_][a-z0-9_]*$/.test(role)) throw new Error(`"${role}" is not a plain role name.`);
  const pool = new Pool({
    connectionString,
    max,
    application_name: name,
    options: [options, '-c timezone=UTC', role === undefined ? '' : `-c role=${role}`].join(' ').trim(),
    types: readings,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  pool.on('error', (error) => onConnectionLost?.(error));
  // The pool listens to idle connections only. One that breaks while it is checked out, between two queries of a
  // transaction, would otherwise end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** pg lets the URL's own `options` replace ours: take them out, to join both. */
function takeOptions(url: string): { connectionString: string; options: string } {
  const parsed = new URL(url);
  const options = parsed.searchParams.get('options') ?? '';
  parsed.searchParams.delete('options');
  return { connectionString: parsed.href, options };
}

const OID = { bigint: 20, bigintArray: 1016, date: 1082 };

const readings: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === OID.bigint) return readBigint;
      if (oid === OID.bigintArray) return (text: string) => readArray(text).map((item) => item && readBigint(item));
      if (oid === OID.date) return (text: string) => text;
    }
    return types.getTypeParser(oid, format) as unknown;
  },
};

function readBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The number ${text} is beyond 2^53 and would lose digits.`);
  return value;
}

/** `{1,2,NULL}`, one dimension. */
function readArray(text: string): (string | null)[] {
  const inner = text.slice(1, -1);
  return inner === '' ? [] : inner.split(',').map((item) => (item === 'NULL' ? null : item));
}
