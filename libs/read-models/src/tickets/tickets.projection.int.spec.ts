import type { ComplaintEvent } from '@nivaran/complaints';
import { COMPLAINT_EVENT_TYPES, ENDED } from '@nivaran/complaints';
import { EventStore, EventTypes, type StoredEvent } from '@nivaran/event-store';
import {
  type ComplaintScenario,
  aLife,
  decisionsOf,
  loadDefaultPack,
  storeDecision,
  testDatabase,
} from '@nivaran/testing';
import fc from 'fast-check';
import { dayOf } from './day-of';
import { binOf } from './open-counts';
import { recount } from './recount';
import type { StageFactRow, TicketRow } from './rows';
import { isStageEvent, stageAfter } from './stage-fact';
import { ticketAfter } from './ticket-row';
import { ticketsProjection } from './tickets.projection';

describe('the tables of tickets and stages', () => {
  const db = testDatabase();
  let store: EventStore;
  let lives: ComplaintScenario[];
  let log: StoredEvent[];

  beforeAll(async () => {
    await loadDefaultPack();
    store = new EventStore(db.appPool, new EventTypes(COMPLAINT_EVENT_TYPES));
    lives = fc.sample(aLife, { numRuns: 40, seed: Number(process.env['NIVARAN_PROPERTY_SEED'] ?? 4711) });
    await storeInterleaved(lives);
    log = await store.read.after(0, 100_000);
  });
  afterAll(() => store.close());

  /** As it comes in reality: one decision of this one, one of that one. */
  async function storeInterleaved(scenarios: readonly ComplaintScenario[]): Promise<void> {
    const queues = scenarios.map(({ events }) => decisionsOf(events));
    for (let turn = 0; queues.some((decisions) => turn < decisions.length); turn += 1)
      for (const decisions of queues) await storeDecision(store, decisions[turn] ?? []);
  }

  /** All tables, built from the whole log in batches of a size. */
  async function builtInBatchesOf(size: number, { isRecounted = false } = {}): Promise<unknown> {
    const schema = `batches_of_${size}${isRecounted ? '_recounted' : ''}`;
    const client = await db.pool.connect();
    try {
      await client.query(`create schema ${schema}`);
      await client.query(`set search_path = ${schema}`);
      await client.query(ticketsProjection.ddl);
      for (let from = 0; from < log.length; from += size)
        await ticketsProjection.apply(log.slice(from, from + size), client);
      if (isRecounted) await recount(client, () => undefined);
      const { rows: tickets } = await client.query('select * from tickets order by ticket_id');
      const { rows: counts } = await client.query(
        'select * from open_counts order by desk, status, is_raised, due_bin',
      );
      const { rows: stages } = await client.query('select * from stage_facts order by ticket_id, instance');
      const rollups: unknown[] = [];
      for (const table of ['open_ages', 'sla_days', 'sla_used', 'sla_used_months', 'sla_repeats'])
        rollups.push((await client.query(`select t::text from ${table} t order by 1`)).rows);
      return { tickets, stages, counts, rollups };
    } finally {
      client.release(true);
    }
  }

  it('are the same in whatever batches the events came', async () => {
    expect(log.length).toBeGreaterThan(500);
    const oneByOne = await builtInBatchesOf(1);
    for (const size of [2, 3, 7, 50, 499, log.length]) expect(await builtInBatchesOf(size)).toEqual(oneByOne);
  });

  it('can be counted anew from the tickets and their stages', async () => {
    expect(await builtInBatchesOf(100, { isRecounted: true })).toEqual(await builtInBatchesOf(100));
  });

  it('hold what the pure rules say, and nothing is lost on the way through the database', async () => {
    const { tickets, stages } = (await builtInBatchesOf(20)) as { tickets: Row[]; stages: Row[] };
    const expected = lives.map(({ events }) => rowsOf(events));
    expect(tickets.map(plain)).toEqual(
      expected.map(({ ticket }) => plain(ticket)).sort((a, b) => compare(a['ticket_id'], b['ticket_id'])),
    );
    expect(new Set(stages.map((stage) => JSON.stringify(sorted(plain(stage)))))).toEqual(
      new Set(expected.flatMap((rows) => rows.stages.map((stage) => JSON.stringify(sorted(plain(stage)))))),
    );
  });

  it('count what is open at each desk as the tickets themselves count it', async () => {
    const { tickets, counts } = (await builtInBatchesOf(5)) as { tickets: Row[]; counts: Row[] };
    const open = tickets.filter(({ status }) => !ENDED.some((ended) => ended === status));
    const counted = new Map<string, number>();
    for (const { holder, status, raised_to, next_due_at } of open)
      for (const desk of new Set(['', holder ?? '']))
        for (const key of [JSON.stringify([desk, status, Number(raised_to) > 0, binned(next_due_at)])])
          counted.set(key, (counted.get(key) ?? 0) + 1);
    expect(open.length).toBeGreaterThan(5);
    const kept = counts.map(({ desk, status, is_raised, due_bin, tickets: number }) => [
      JSON.stringify([desk, status, is_raised, due_bin === Infinity ? null : (due_bin as Date).toISOString()]),
      number,
    ]);
    expect(new Map(kept as [string, number][])).toEqual(counted);
  });

  it('count how old open tickets are as the tickets themselves say it', async () => {
    const { tickets, rollups } = (await builtInBatchesOf(11)) as { tickets: Row[]; rollups: { t: string }[][] };
    const open = tickets.filter(({ status }) => !ENDED.some((ended) => ended === status));
    const counted = new Map<string, number>();
    for (const row of open)
      for (const [dimension, column] of Object.entries({
        ...{ district: 'district_lgd', desk: 'holder', category: 'category', status: 'status' },
      })) {
        const value = row[column] === null ? '""' : `${row[column] as string | number}`;
        const key = `(${dimension},${value},${dayOf(row['lodged_at'] as Date)}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
    const expected = [...counted].map(([key, number]) => `${key},${number})`);
    expect(rollups[0]?.map(({ t }) => t).toSorted()).toEqual(expected.toSorted());
  });

  it('pass over what is no complaint’s', async () => {
    const [first] = log;
    if (!first) throw new Error('The log is not empty.');
    const client = await db.pool.connect();
    const foreign = { ...first, streamId: 'pack', type: 'PackPublished' };
    await expect(ticketsProjection.apply([foreign], client)).resolves.toBeUndefined();
    client.release();
  });
});

type Row = Record<string, unknown>;

function rowsOf(events: readonly StoredEvent<ComplaintEvent>[]): { ticket: TicketRow; stages: StageFactRow[] } {
  const stages = new Map<string, StageFactRow>();
  let ticket: TicketRow | undefined;
  for (const event of events) {
    ticket = ticketAfter(ticket, event);
    if (!isStageEvent(event)) continue;
    const { instance } = event.data;
    stages.set(instance, stageAfter(stages.get(instance), ticket, event));
  }
  if (!ticket) throw new Error('A life begins with a lodging.');
  return { ticket, stages: [...stages.values()] };
}

/** Instants are Dates from pg and text from the rules; bigint is a number from both. */
function plain(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      value instanceof Date ? value.toISOString() : column === 'used_millis' && value !== null ? Number(value) : value,
    ]),
  );
}

const binned = (due: unknown) => (due === null ? null : binOf(due as Date).toISOString());
const sorted = (row: Row) => Object.entries(row).sort(([a], [b]) => compare(a, b));
const compare = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1);
