import { eventually, testDatabase } from '@nivaran/testing';
import { EventStore } from '../event-store';
import { SAMPLE_TYPES, sampleAppend } from '../testing/sample-events.fixture';
import { checkpointOf } from './checkpoint';
import { prepareProjections, rebuildProjection } from './rebuild';
import type { Projection } from './subscription';
import { SubscriptionRunner } from './subscription-runner';

/** Counts the events of each stream, `step` for each. */
function counter(step: number, change: Partial<Projection> = {}): Projection {
  return {
    name: 'counts',
    schema: 'read_models',
    tables: ['counts'],
    ddl: 'create table counts (stream_id text primary key, n integer not null)',
    revision: step,
    async apply(events, tx) {
      for (const { streamId } of events)
        await tx.query(
          `insert into counts values ($1, $2) on conflict (stream_id) do update set n = counts.n + excluded.n`,
          [streamId, step],
        );
    },
    ...change,
  };
}

describe('rebuilding a projection', () => {
  const db = testDatabase();
  let store: EventStore;

  beforeAll(async () => {
    store = new EventStore(db.appPool, SAMPLE_TYPES);
    for (let i = 0; i < 30; i += 1) await store.append(sampleAppend(`s-${i % 3}`));
  });
  afterAll(() => store.close());

  async function counts(): Promise<Record<string, number>> {
    const { rows } = await db.appPool.query<{ stream_id: string; n: number }>('select * from read_models.counts');
    return Object.fromEntries(rows.map(({ stream_id, n }) => [stream_id, n]));
  }

  async function follow(projection: Projection): Promise<SubscriptionRunner> {
    const runner = new SubscriptionRunner(store, projection);
    runner.start();
    const head = await store.read.head();
    await eventually(async () => expect(await checkpointOf(db.pool, 'counts')).toBe(head));
    return runner;
  }

  it('makes the tables of a new projection once, and finds nothing stale', async () => {
    expect(await prepareProjections(db.pool, [counter(1)])).toEqual([]);
    expect(await prepareProjections(db.pool, [counter(1)])).toEqual([]);
    await (await follow(counter(1))).stop();
    expect(await counts()).toEqual({ 's-0': 10, 's-1': 10, 's-2': 10 });
  });

  it('names a projection whose meaning or table changed', async () => {
    expect((await prepareProjections(db.pool, [counter(2)])).map(({ name }) => name)).toEqual(['counts']);
  });

  it('swaps the new tables in with their checkpoint while the old projection runs on', async () => {
    const live = await follow(counter(1));
    const writing = Promise.all(Array.from({ length: 200 }, (_, i) => store.append(sampleAppend(`s-${i % 3}`))));
    const progress: number[] = [];
    await rebuildProjection(db.pool, store.read, counter(10), (position) => progress.push(position));
    await writing;
    await live.stop();

    await (await follow(counter(10))).stop();
    const { rows } = await db.pool.query<{ total: number }>('select sum(n)::int as total from read_models.counts');
    expect(progress.length).toBeGreaterThan(0);
    // The old projection was still running after the swap, and counted nothing in ones into tables that are not its own.
    expect(rows[0]?.total).toBe(10 * 230);
    expect(await prepareProjections(db.pool, [counter(10)])).toEqual([]);
  });

  it('gives the same table however often it is done', async () => {
    await rebuildProjection(db.pool, store.read, counter(1));
    const first = await counts();
    await rebuildProjection(db.pool, store.read, counter(1));
    expect(await counts()).toEqual(first);
    expect(first).toEqual({ 's-0': 77, 's-1': 77, 's-2': 76 });
  });

  it('leaves the old tables as they were when it fails', async () => {
    const before = await counts();
    const broken = counter(3, { ddl: 'create table counts (nonsense' });
    await expect(rebuildProjection(db.pool, store.read, broken)).rejects.toThrow('syntax error');
    expect(await counts()).toEqual(before);
  });
});
