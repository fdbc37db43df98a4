import { setTimeout as sleep } from 'node:timers/promises';
import { EventStore, SubscriptionRunner, checkpointOf, prepareProjections } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';
import { eventually, testDatabase } from '@nivaran/testing';
import { CLOCK_TYPES, tell } from '../contract/clock-work.fixture';
import { type Deadline, LEASE, isAnyOverdue, withDue } from './claim';
import { deadlinesProjection } from './deadlines.projection';
import { DueClocks } from './due-clocks';

describe('Deadlines', () => {
  const db = testDatabase();
  const T = Date.parse('2026-11-23T05:30:00.000Z');
  let store: EventStore;

  beforeAll(async () => {
    await prepareProjections(db.pool, [deadlinesProjection]);
    store = new EventStore(db.appPool, CLOCK_TYPES);
  });
  beforeEach(() => db.pool.query('truncate read_models.deadlines'));
  afterAll(() => store.close());

  const wind = (stream: string, instance: string, due: number | null) =>
    tell(store, 'ClockWound', stream, instance, due);
  const project = async (batchSize = 500) => {
    const runner = new SubscriptionRunner(store, deadlinesProjection, { batchSize });
    runner.start();
    await eventually(async () =>
      expect(await checkpointOf(db.pool, deadlinesProjection.name)).toBe(await store.read.head()),
    );
    await runner.stop();
  };
  /** What is claimed at this time, and given back to be taken again at `until` if it still stands. */
  const claim = async (now: number, { limit = 100, until = now + LEASE, via = db.appPool } = {}) => {
    const names: string[] = [];
    await withDue(via, now, limit, async (deadlines) => {
      names.push(...deadlines.map(({ streamId, instance }) => `${streamId}/${instance}`));
      return deadlines.map((deadline) => ({ ...deadline, until }));
    });
    return names.sort();
  };
  const rang = (deadlines: readonly Deadline[]) =>
    Promise.all(deadlines.map(({ streamId, instance }) => tell(store, 'ClockRang', streamId, instance, null)));

  it.each([1, 500])('keep the last word on each clock, in batches of %i', async (batchSize) => {
    await wind('a', 'C-1', T);
    await wind('a', 'C-2', T);
    await wind('b', 'C-1', T);
    await wind('a', 'C-1', T + 1000);
    await wind('a', 'C-2', null);
    await wind('b', 'C-1', null);
    await wind('b', 'C-1', T + 2000);
    await project(batchSize);
    const { rows } = await db.pool.query('select stream_id, instance, due_at from read_models.deadlines order by 1, 2');
    expect(rows).toEqual([
      { stream_id: 'a', instance: 'C-1', due_at: new Date(T + 1000) },
      { stream_id: 'b', instance: 'C-1', due_at: new Date(T + 2000) },
    ]);
  });

  it('pass over events that say nothing of a clock', async () => {
    const about = { type: 'ClockWound', streamId: 'a', version: 1, position: 1, schemaVersion: 1 };
    const event = {
      ...about,
      metadata: { actor: { kind: 'x', id: 'y' }, commandId: 'z' },
      occurredAt: '',
      recordedAt: '',
    };
    const client = await db.appPool.connect();
    try {
      await client.query('set search_path = read_models');
      await deadlinesProjection.apply(
        [
          { ...event, data: {} },
          { ...event, data: { instance: 'C-1' } },
        ],
        client,
      );
    } finally {
      client.release(true);
    }
    expect(await claim(T + 1e9)).toEqual([]);
  });

  it('are claimed when due, oldest first and each by one worker', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => wind(`s-${index}`, 'C-1', T + index)));
    await project();
    expect(await claim(T - 1)).toEqual([]);
    expect(await claim(T + 100, { limit: 2 })).toEqual(['s-0/C-1', 's-1/C-1']);
    const shares = await Promise.all([1, 2, 3].map(() => claim(T + 100, { limit: 20 })));
    expect(new Set(shares.flat()).size).toBe(shares.flat().length);
    expect(shares.flat()).toHaveLength(38);
  });

  it('of a worker that dies in the middle are free at once', async () => {
    for (const stream of ['a', 'b']) await wind(stream, 'C-1', T);
    await project();
    const doomed = createPool(db.url, { max: 1, name: 'doomed', role: 'nivaran_app' });
    const died = withDue(doomed, T, 1, async ([deadline]) => {
      expect(deadline).toMatchObject({ streamId: 'a' });
      expect(await claim(T, { until: T })).toEqual(['b/C-1']); // the others do not wait for it
      await db.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed'`);
      await eventually(async () => expect(await claim(T, { until: T })).toEqual(['a/C-1', 'b/C-1']));
      return [];
    });
    await expect(died).rejects.toThrow(/connection|terminat/i);
    await doomed.end();
  });

  it('that were dealt with and still stand are tried again when the lease is over', async () => {
    await wind('a', 'C-1', T);
    await project();
    expect(await claim(T)).toEqual(['a/C-1']);
    expect(await claim(T + LEASE - 1)).toEqual([]);
    expect(await isAnyOverdue(db.appPool, T + LEASE - 1)).toBe(false);
    expect(await isAnyOverdue(db.appPool, T + LEASE)).toBe(true);
    expect(await claim(T + LEASE)).toEqual(['a/C-1']);
  });

  it('that move while a worker has them keep their new due time', async () => {
    await wind('a', 'C-1', T);
    await project();
    let projected: Promise<void> = Promise.resolve();
    await withDue(db.appPool, T, 1, async ([deadline]) => {
      await wind('a', 'C-1', T + 50);
      projected = project(); // has to wait for the claim
      await sleep(100);
      return deadline ? [{ ...deadline, until: T + LEASE }] : [];
    });
    await projected;
    expect(await claim(T + 49)).toEqual([]);
    expect(await claim(T + 50)).toEqual(['a/C-1']);
  });

  it('that fail do not hold up the others, and come again after as long as they are late', async () => {
    for (const stream of ['bad', 'good-1', 'good-2']) await wind(stream, 'C-1', T);
    await project();
    let now = T + 5000;
    const fired: string[] = [];
    const failed: string[] = [];
    const dueClocks = new DueClocks(
      store,
      { now: () => new Date(now) },
      async (deadlines) => {
        const bad = deadlines.filter(({ streamId }) => streamId === 'bad' && now < T + 60_000);
        const good = deadlines.filter((deadline) => !bad.includes(deadline));
        fired.push(...good.map(({ streamId }) => streamId));
        await rang(good);
        return bad.map((deadline) => ({ deadline, error: new Error('No.') }));
      },
      (_, { streamId }) => failed.push(streamId),
    );
    await dueClocks.ring();
    expect(fired.sort()).toEqual(['good-1', 'good-2']);
    expect(failed).toEqual(['bad']);
    await project();

    now = T + 9999;
    await dueClocks.ring();
    expect(failed).toEqual(['bad']);
    now = T + 10_000;
    await dueClocks.ring();
    expect(failed).toEqual(['bad', 'bad']);
    now = T + 60_000;
    await dueClocks.ring();
    expect(fired).toContain('bad');
  });

  it('that fail all together are all postponed, and reported one by one', async () => {
    for (const stream of ['a', 'b']) await wind(stream, 'C-1', T);
    await project();
    const failed: string[] = [];
    const dueClocks = new DueClocks(
      store,
      { now: () => new Date(T + 5000) },
      async () => Promise.reject(new Error('No.')),
      (_, { streamId }) => failed.push(streamId),
    );
    await dueClocks.ring();
    expect(failed.sort()).toEqual(['a', 'b']);
    expect(await claim(T + 9999)).toEqual([]);
    expect(await claim(T + 10_000)).toEqual(['a/C-1', 'b/C-1']);
  });

  it('that are wound while an alarm rings are dealt with by the same alarm', async () => {
    await wind('first', 'C-1', T);
    await project();
    const runner = new SubscriptionRunner(store, deadlinesProjection);
    const fired: string[] = [];
    const dueClocks = new DueClocks(
      store,
      { now: () => new Date(T) },
      async (deadlines) => {
        fired.push(...deadlines.map(({ streamId }) => streamId));
        await rang(deadlines);
        return [];
      },
      () => undefined,
    );
    await wind('second', 'C-1', T); // in the log, and not in the table yet
    const rung = dueClocks.ring();
    await sleep(200);
    expect(fired).toEqual(['first']);
    runner.start();
    await rung;
    await runner.stop();
    expect(fired.sort()).toEqual(['first', 'second']);
  });

  it('ring by themselves at their time where they were seen coming, and not in a worker that has stopped', async () => {
    await wind('a', 'C-1', Date.now() + 300);
    await project();
    const runner = new SubscriptionRunner(store, deadlinesProjection);
    runner.start();
    const fired: number[] = [];
    const dueClocks = () =>
      new DueClocks(
        store,
        { now: () => new Date() },
        async (deadlines) => {
          fired.push(...deadlines.map(({ dueAt }) => Date.now() - dueAt.getTime()));
          await rang(deadlines);
          return [];
        },
        () => undefined,
      );
    const [stopped, working] = [dueClocks(), dueClocks()];
    stopped.ringAfter(Date.now() + 10);
    await stopped.stop();
    working.ringAfter(Date.now() + 300);
    await eventually(async () => expect(fired).toHaveLength(1));
    expect(fired[0]).toBeGreaterThanOrEqual(0);
    await working.stop();
    await runner.stop();
  });

  it('are left to other workers by one that stops', async () => {
    await wind('a', 'C-1', T);
    await project();
    const dueClocks = new DueClocks(
      store,
      { now: () => new Date(T) },
      async () => [],
      () => undefined,
    );
    await dueClocks.stop();
    await expect(dueClocks.ring()).rejects.toMatchObject({ code: 'TEMPORARILY_UNAVAILABLE' });
    expect(await claim(T)).toEqual(['a/C-1']);
  });
});
