import { setTimeout as sleep } from 'node:timers/promises';
import { checkpointOf, verifyChain } from '@nivaran/event-store';
import { deadlinesProjection } from '@nivaran/jobs';
import type { Runtime } from '@nivaran/runtime';

/** Lags in ms, from the due time to the time of storing, by the log's own times. */
export interface Outcome {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** From the first due time to the last breach stored, in ms. */
  readonly took: number;
}

const GIVE_UP_AFTER = 60_000;

/**
 * Waits until as many clocks have breached as were due, and proves that it was well done.
 * @throws Error if one breached twice, before its time or not at all, or the log does not verify
 */
export async function outcomeOf({ pool, store }: Runtime, count: number, firstDue: number): Promise<Outcome> {
  const started = Date.now();
  while (
    (await overdue(pool)) > 0 ||
    (await checkpointOf(pool, deadlinesProjection.name)) < (await store.read.head())
  ) {
    if (Date.now() - started > GIVE_UP_AFTER) break; // and say below what is wrong
    await sleep(1000); // seldom: this counts rows on the cores that are measured
  }
  const { rows } = await pool.query<Outcome & { breaches: number; streams: number; least: number }>(
    `with breaches as (
       select stream_id, recorded_at, extract(epoch from recorded_at - (data->>'at')::timestamptz)::float8 * 1000 as lag
         from event_store.events where type = 'StageBreached'
     )
     select count(*)::int as breaches, count(distinct stream_id)::int as streams, min(lag) as least,
            percentile_disc(0.5) within group (order by lag) as p50,
            percentile_disc(0.99) within group (order by lag) as p99, max(lag) as max,
            extract(epoch from max(recorded_at))::float8 * 1000 - $1::float8 as took
       from breaches`,
    [firstDue],
  );
  const [outcome] = rows;
  if (!outcome || outcome.breaches !== count || outcome.streams !== count || outcome.least < 0)
    throw new Error(`${count} clocks were due; in the log: ${JSON.stringify(outcome)}.`);
  const left = await overdue(pool);
  if (left > 0) throw new Error(`${left} clocks that are due still stand.`);
  const { fault } = await verifyChain(pool);
  if (fault) throw new Error(`The log does not verify: ${JSON.stringify(fault)}.`);
  return outcome;
}

async function overdue(pool: Runtime['pool']): Promise<number> {
  const { rows } = await pool.query<{ overdue: number }>(
    'select count(*)::int as overdue from read_models.deadlines where due_at <= now()',
  );
  return rows[0]?.overdue ?? 0;
}
