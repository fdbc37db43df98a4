import type { PoolClient } from 'pg';

type Value = string | number | boolean | null | readonly string[];
type Numbers<Count extends string> = Readonly<Record<Count, number>>;

/**
 * What one batch changes in a table of counts, added up in memory: one write for the table, however many tickets moved. Rows
 * that count nothing any more are deleted.
 */
export class Deltas<Key extends Readonly<Record<string, Value>>, Count extends string> {
  private readonly changes = new Map<string, { readonly key: Key; readonly counts: Record<Count, number> }>();

  /**
   * @param key the columns of the primary key, with their types
   * @param counts the columns that are counted; the first is 0 only where all are
   */
  constructor(
    private readonly table: string,
    private readonly key: Readonly<Record<keyof Key & string, string>>,
    private readonly counts: readonly [Count, ...Count[]],
  ) {}

  add(key: Key, counts: Partial<Numbers<Count>>, times: 1 | -1): void {
    const id = JSON.stringify(key);
    const change = this.changes.get(id) ?? { key, counts: this.none() };
    for (const count of this.counts) change.counts[count] += times * (counts[count] ?? 0);
    this.changes.set(id, change);
  }

  async save(tx: PoolClient): Promise<void> {
    const { table, counts } = this;
    const rows = [...this.changes.values()].filter((change) => counts.some((count) => change.counts[count] !== 0));
    if (rows.length === 0) return;
    const keys = Object.keys(this.key);
    const types = [...Object.entries<string>(this.key), ...counts.map((count) => [count, 'integer'])];
    await tx.query(
      `insert into ${table} as o (${[...keys, ...counts].join(', ')})
         select * from jsonb_to_recordset($1) as c(${types.map((pair) => pair.join(' ')).join(', ')})
       on conflict (${keys.join(', ')}) do update set ${counts.map((count) => `${count} = o.${count} + excluded.${count}`).join(', ')}`,
      [JSON.stringify(rows.map((row) => ({ ...row.key, ...row.counts })))],
    );
    await tx.query(`delete from ${table} where ${counts[0]} = 0`);
  }

  private none(): Record<Count, number> {
    return Object.fromEntries(this.counts.map((count) => [count, 0])) as Record<Count, number>;
  }
}
