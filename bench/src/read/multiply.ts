import type { Pool } from 'pg';
import { recount } from '@nivaran/read-models';

/**
 * Makes many tickets of the simulated ones: each copy is another ticket with the same life, moved by some hours to and fro and
 * quicker or slower, so that days, due times and times used spread as those of so many real ones would. Indexes
 * are made once all rows are there, and the counts by the rules that keep them.
 */
export async function multiply(pool: Pool, copies: number, onProgress: (what: string) => void): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set search_path = read_models');
    await client.query('set statement_timeout = 0');
    await client.query('begin');
    await client.query(`
      create temporary table original on commit drop as
        select t.*, row_number() over (order by ticket_id) as place from tickets t`);
    await client.query('create unique index on original (ticket_id)');
    await client.query(`
      create temporary table original_stage on commit drop as
        select f.*, o.place from stage_facts f join original o using (ticket_id)`);
    const columns = await columnsOf('tickets', client);
    const stageColumns = await columnsOf('stage_facts', client);
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
        where indrelid in ('tickets'::regclass, 'stage_facts'::regclass) and not indisunique`,
    );
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    for (let copy = 1; copy < copies; copy += 1) {
      const moved = (name: string) => `${name} + interval '87 minutes' * (${copy} - ${Math.floor(copies / 2)})`;
      const id = `'9' || lpad((place * ${copies} + ${copy})::text, 10, '0')`;
      await client.query(
        `insert into tickets select ${columns
          .map(({ name, type }) =>
            name === 'ticket_id'
              ? id
              : name === 'person'
                ? 'gen_random_uuid()'
                : type === 'timestamptz'
                  ? moved(name)
                  : name,
          )
          .join(', ')} from original`,
      );
      await client.query(
        `insert into stage_facts select ${stageColumns
          .map(({ name, type }) => {
            if (name === 'ticket_id') return id;
            if (name === 'used_millis') return `(f.used_millis * (0.5 + ${copy}::numeric / ${copies}))::bigint`;
            return type === 'timestamptz' ? moved(`f.${name}`) : `f.${name}`;
          })
          .join(', ')} from original_stage f`,
      );
      onProgress(`copy ${copy + 1} of ${copies}`);
    }
    await client.query(`set maintenance_work_mem = '1GB'`);
    for (const { name, definition } of indexes) {
      onProgress(`index ${name}`);
      await client.query(definition);
    }
    await client.query('analyze');
    await recount(client, (tickets) => onProgress(`counted ${tickets} tickets`));
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    client.release(true);
  }
}

async function columnsOf(table: string, client: { query: Pool['query'] }) {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, case when atttypid = 'timestamptz'::regtype then 'timestamptz' else 'other' end as type
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  return rows;
}
