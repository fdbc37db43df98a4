import { filesIn } from '../attachments/a-file.fixture';
import type { ApiUnderTest } from '../testing/api-under-test.fixture';

/** What a refusal may leave behind: that there was one; and a read: that a file left. */
const TRACES: readonly string[] = ['AccessRefused', 'SignInRefused', 'DataExported', 'EvidenceRead', 'NumberSearched'];

/** What outlives a request, as far as it is not made from the log: for each part a text that changes with it. */
export type Kept = Readonly<Record<string, string>>;

/** Looks at what is kept, to see what a request changed. */
export class Keeper {
  private constructor(
    private readonly api: ApiUnderTest,
    private readonly tables: readonly string[],
  ) {}

  static async of(api: ApiUnderTest): Promise<Keeper> {
    // Unlogged tables count attempts, refused ones as well.
    const { rows } = await api.runtime.pool.query<{ name: string }>(
      `select relname as name from pg_class
        where relnamespace = 'identity'::regnamespace and relkind = 'r' and relpersistence = 'p'`,
    );
    return new Keeper(
      api,
      rows.map(({ name }) => name),
    );
  }

  async look(): Promise<Kept> {
    const { pool, vaultPool } = this.api.runtime;
    const events = `select 'events' as name, coalesce(max(position), 0)::text as state from event_store.events`;
    const tables = this.tables.map((name) => stateOf('identity', name));
    const found = await Promise.all([
      pool.query<Row>([events, ...tables].join(' union all ')),
      vaultPool.query<Row>(stateOf('vault', 'persons')),
    ]);
    const rows = found.flatMap((each) => each.rows).map(({ name, state }) => [name, state] as const);
    return Object.fromEntries([...rows, ['files', String(filesIn(this.api.attachments.folder))]]);
  }

  /** What is kept now and was not before, in words; traces of a refusal are left out. */
  async changes(before: Kept, after: Kept): Promise<string[]> {
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    if (!changed.includes('events')) return changed;
    const { rows } = await this.api.runtime.pool.query<{ type: string }>(
      'select type from event_store.events where position > $1 and position <= $2 and not type = any($3)',
      [before['events'], after['events'], TRACES],
    );
    return [...changed.filter((name) => name !== 'events'), ...rows.map(({ type }) => type)];
  }
}

interface Row {
  readonly name: string;
  readonly state: string;
}

/** When a row was written says its transaction. That a session is in use is written down now and then, whatever is asked. */
function stateOf(schema: string, table: string): string {
  const written = table === 'sessions' ? `''` : `coalesce(max(xmin::text::bigint), 0)::text`;
  return `select '${table}' as name, count(*) || ' ' || ${written} as state from ${schema}.${table}`;
}
