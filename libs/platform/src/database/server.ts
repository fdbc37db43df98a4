import { Client, DatabaseError } from 'pg';
import { DatabaseTooOld, DatabaseUnreachable } from './errors';

const OLDEST_VERSION = 150_000;

const UNDEFINED_DATABASE = '3D000';
const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505';

/** `host:port/database`, for people: without user and password. */
export function describeDatabase(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${host || (searchParams.get('host') ?? 'localhost')}${pathname}`;
}

/**
 * Makes the database that the URL names, on its server, unless it exists; two processes may do so at once.
 * @throws DatabaseUnreachable, also if the user may not make databases
 */
export async function createDatabaseIfMissing(url: string): Promise<void> {
  try {
    return await withClient(url, async () => undefined);
  } catch (error) {
    if (sqlState(error) !== UNDEFINED_DATABASE) throw error;
  }
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  await withClient(maintenance.href, async (client) => {
    try {
      await client.query(`create database ${client.escapeIdentifier(name)}`);
    } catch (error) {
      const state = sqlState(error);
      if (state === DUPLICATE_DATABASE || state === UNIQUE_VIOLATION) return;
      throw new DatabaseUnreachable(
        describeDatabase(url),
        `it does not exist and making it failed (${(error as Error).message})`,
      );
    }
  });
}

/** @throws DatabaseTooOld below PostgreSQL 15, DatabaseUnreachable */
export async function assertServerVersion(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ number: string; text: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
    );
    const [version] = rows;
    if (Number(version?.number) < OLDEST_VERSION) throw new DatabaseTooOld(describeDatabase(url), version?.text ?? '?');
  });
}

/** Runs the work on one connection of its own. @throws DatabaseUnreachable if there is none, whose cause tells why */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'nivaran-setup',
  });
  client.on('error', () => undefined); // a query under way is told; between two there is nobody to tell
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw Object.assign(new DatabaseUnreachable(describeDatabase(url), reasonOf(error)), { cause: error });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function sqlState(error: unknown): string | undefined {
  const origin = error instanceof DatabaseUnreachable ? error.cause : error;
  return origin instanceof DatabaseError ? origin.code : undefined;
}

/** Node gathers the refusals of a name's addresses in an AggregateError, whose own message is empty. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map((each) => (each as Error).message).join(', ');
  return (error as Error).message;
}
