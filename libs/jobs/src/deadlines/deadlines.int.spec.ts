import { setTimeout as sleep } from 'node:timers/promises';
import { EventStore, SubscriptionRunner, checkpointOf, prepareProjections } from '@nivaran/event-store';
import { eventually, testDatabase } from '@nivaran/testing';
import { CLOCK_TYPES, tell } from '../contract/clock-work.fixture';
import { LEASE, claimDue, isAnyOverdue, postpone } from './claim';
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
  const claim = async (now: number, limit = 100) =>
    (await claimDue(db.appPool, now, limit)).map(({ streamId, instance }) => `${streamId}/${instance}`).sort();

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
    expect(await claim(T + 100, 2)).toEqual(['s-0/C-1', 's-1/C-1']);
    const shares = await Promise.all([claim(T + 100, 20), claim(T + 100, 20), claim(T + 100, 20)]);
    expect(new Set(shares.flat()).size).toBe(shares.flat().length);
    expect(shares.flat()).toHaveLength(38);
  });

  it('are claimed again when the lease of a worker that died is over', async () => {
    await wind('a', 'C-1', T);
    await project();
    expect(await claim(T)).toEqual(['a/C-1']);
    expect(await claim(T + LEASE - 1)).toEqual([]);
    expect(await claim(T + LEASE)).toEqual(['a/C-1']);
  });

  it('can be put off, but not once they have moved', async () => {
    await wind('a', 'C-1', T);
    await project();
    const [deadline] = await claimDue(db.appPool, T, 1);
    if (!deadline) throw new Error('Nothing was claimed.');
    await postpone(db.appPool, deadline, T + 500);
    expect(await isAnyOverdue(db.appPool, T + 499)).toBe(false);
    expect(await isAnyOverdue(db.appPool, T + 500)).toBe(true);

    await wind('a', 'C-1', T + 50);
    await project();
    await postpone(db.appPool, deadline, T + 500);
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
      async ({ streamId, instance }) => {
        if (streamId === 'bad' && now < T + 60_000) throw new Error('No.');
        fired.push(streamId);
        await tell(store, 'ClockRang', streamId, instance, null);
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

  it('that are wound while an alarm rings are dealt with by the same alarm', async () => {
    await wind('first', 'C-1', T);
    await project();
    const runner = new SubscriptionRunner(store, deadlinesProjection);
    const fired: string[] = [];
    const dueClocks = new DueClocks(
      store,
      { now: () => new Date(T) },
      async ({ streamId, instance }) => {
        fired.push(streamId);
        await tell(store, 'ClockRang', streamId, instance, null);
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

  it('are left to other workers by one that stops', async () => {
    await wind('a', 'C-1', T);
    await project();
    const dueClocks = new DueClocks(
      store,
      { now: () => new Date(T) },
      async () => undefined,
      () => undefined,
    );
    await dueClocks.stop();
    await expect(dueClocks.ring()).rejects.toMatchObject({ code: 'TEMPORARILY_UNAVAILABLE' });
    expect(await claim(T)).toEqual(['a/C-1']);
  });
});
