import { setTimeout as sleep } from 'node:timers/promises';
import { type CuttingProxy, cuttingProxy, testDatabase } from '@nivaran/testing';
import { createPool } from '@nivaran/platform';
import type { Pool } from 'pg';
import { EventStore } from '../event-store';
import { SAMPLE_TYPES, sampleAppend } from '../testing/sample-events.fixture';
import { verifyChain } from '../verify/verify-chain';

describe('appending to the event store', () => {
  const db = testDatabase();
  let store: EventStore;

  beforeAll(() => {
    store = new EventStore(db.appPool, SAMPLE_TYPES);
  });
  afterAll(() => store.close());

  async function positions(pool: Pool = db.pool): Promise<number[]> {
    const { rows } = await pool.query<{ position: number }>(
      'select position from event_store.events order by position',
    );
    return rows.map(({ position }) => position);
  }

  describe('the order', () => {
    it('numbers events 1, 2, 3 … without gaps, also after appends that were refused', async () => {
      await Promise.all([
        store.append(sampleAppend('order-a', { count: 3 })),
        store.append(sampleAppend('order-b', { expected: 7 })), // refused
        store.append(sampleAppend('order-c', { count: 2 })),
      ]);
      await store.append(sampleAppend('order-d'));

      const all = await positions();
      expect(all).toEqual(all.map((_, index) => index + 1));
      expect(await store.read.stream('order-b')).toEqual([]);
    });

    it('stays gapless and chained under many writers in several processes', async () => {
      const before = (await positions()).length;
      const pools = [1, 2, 3].map((n) => createPool(db.url, { max: 2, name: `writer-${n}`, role: 'nivaran_app' }));
      const stores = pools.map((pool) => new EventStore(pool, SAMPLE_TYPES));
      await Promise.all(
        stores.flatMap((writer, w) =>
          Array.from({ length: 100 }, (_, i) =>
            writer.append(sampleAppend(`many-${w}-${i % 10}`, { count: 1 + (i % 3) })),
          ),
        ),
      );
      await Promise.all(stores.map((writer) => writer.close()));
      await Promise.all(pools.map((pool) => pool.end()));

      const all = await positions();
      expect(all.length - before).toBe(3 * (34 * 1 + 33 * 2 + 33 * 3));
      expect(all).toEqual(all.map((_, index) => index + 1));
      expect(await verifyChain(db.pool)).toMatchObject({ checked: all.length, head: all.length });
    });

    it('takes several appends together, or none of them', async () => {
      const before = await positions();
      const [first, second] = [sampleAppend('together-a', { count: 2 }), sampleAppend('together-b')];
      const late = sampleAppend('together-c', { expected: 7 });
      expect(await store.appendTogether([first, late, second])).toEqual({ kind: 'conflict', actual: 0 });
      expect(await positions()).toEqual(before);

      const all = await Promise.all([
        store.appendTogether([first, second]),
        ...Array.from({ length: 50 }, (_, i) => store.append(sampleAppend(`beside-${i}`))),
        store.appendTogether([first, second]), // sent again
      ]);
      const together = [all[0], all.at(-1)].map((each) => each as { verdicts: readonly { kind: string }[] });
      expect(together.map(({ verdicts }) => verdicts.map(({ kind }) => kind)).sort()).toEqual([
        ['duplicate', 'duplicate'],
        ['stored', 'stored'],
      ]);
      const now = await positions();
      expect(now).toHaveLength(before.length + 53);
      expect(now).toEqual(now.map((_, index) => index + 1));
      expect((await verifyChain(db.pool)).fault).toBeUndefined();
    });

    it('never shows a reader a position before all smaller ones', async () => {
      const seen: number[] = [];
      const writers = Promise.all(
        Array.from({ length: 200 }, (_, i) => store.append(sampleAppend(`watched-${i % 7}`))),
      );
      let done = false;
      void writers.then(() => (done = true));
      let from = await store.read.head();
      while (!done) {
        const events = await store.read.after(from, 1000);
        seen.push(...events.map(({ position }) => position));
        from = seen.at(-1) ?? from;
      }
      expect(seen).toEqual(seen.map((_, index) => (seen[0] ?? 0) + index));
    });
  });

  describe('expected versions', () => {
    it.each([
      ['none', 0, 'stored'],
      ['none', 1, 'conflict'],
      ['exists', 0, 'conflict'],
      ['exists', 1, 'stored'],
      ['any', 0, 'stored'],
      ['any', 1, 'stored'],
      [1, 1, 'stored'],
      [1, 2, 'conflict'],
      [0, 0, 'stored'],
    ] as const)('expects %s of a stream at version %i: %s', async (expected, version, verdict) => {
      const streamId = `expected-${expected}-${version}`;
      if (version > 0) await store.append(sampleAppend(streamId, { count: version }));
      const answer = await store.append(sampleAppend(streamId, { expected }));
      expect(answer.kind).toBe(verdict);
      if (answer.kind === 'conflict') expect(answer.actual).toBe(version);
      expect(await store.read.stream(streamId)).toHaveLength(verdict === 'stored' ? version + 1 : version);
    });

    it('lets exactly one of many win who expect the same version', async () => {
      await store.append(sampleAppend('contended'));
      const verdicts = await Promise.all(
        Array.from({ length: 50 }, () => store.append(sampleAppend('contended', { expected: 1 }))),
      );
      expect(verdicts.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      expect(verdicts.filter(({ kind }) => kind === 'conflict')).toHaveLength(49);
    });

    it('stores all events of an append or none', async () => {
      await store.append(sampleAppend('whole', { count: 2 }));
      await store.append(sampleAppend('whole', { count: 3, expected: 1 }));
      expect(await store.read.stream('whole')).toHaveLength(2);
    });
  });

  describe('idempotency', () => {
    it('answers a repeated command with its first result and stores nothing', async () => {
      const append = sampleAppend('once', { result: { answer: 42 } });
      const first = await store.append(append);
      const again = await store.append({ ...append, result: { answer: 'another' } });
      expect(first).toMatchObject({ kind: 'stored', version: 1, result: { answer: 42 } });
      expect(again).toEqual({ ...first, kind: 'duplicate' });
      expect(await store.read.stream('once')).toHaveLength(1);
    });

    it('counts one of many repetitions that arrive at once', async () => {
      const append = sampleAppend('once-at-once');
      const verdicts = await Promise.all(Array.from({ length: 40 }, () => store.append(append)));
      expect(verdicts.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      expect(verdicts.filter(({ kind }) => kind === 'duplicate')).toHaveLength(39);
    });

    it('refuses a command id that comes with another request', async () => {
      await store.append(sampleAppend('reuse', { commandId: 'reused' }));
      const verdict = await store.append(sampleAppend('reuse', { commandId: 'reused', requestHash: 'another' }));
      expect(verdict).toEqual({ kind: 'reused' });
    });

    it('lets a command that met a conflict be tried again under its id', async () => {
      const append = sampleAppend('retried', { expected: 'exists' });
      expect(await store.append(append)).toMatchObject({ kind: 'conflict' });
      await store.append(sampleAppend('retried'));
      expect(await store.append(append)).toMatchObject({ kind: 'stored', version: 2 });
    });
  });

  describe('a broken connection', () => {
    let proxy: CuttingProxy;
    let pool: Pool;
    let remote: EventStore;

    beforeAll(async () => {
      proxy = await cuttingProxy(db.url);
      pool = createPool(proxy.url, { max: 2, name: 'through-proxy', role: 'nivaran_app' });
      remote = new EventStore(pool, SAMPLE_TYPES);
    });
    afterAll(async () => {
      await remote.close();
      await pool.end();
      await proxy.close();
    });

    it('between the commit and its answer counts the append once and still answers it', async () => {
      await remote.append(sampleAppend('cut'));
      await sleep(100); // the nudge is out too: one connection is open and waits for us
      proxy.swallowAnswers();
      const answers = Promise.all([1, 2, 3].map(() => remote.append(sampleAppend('cut'))));
      setTimeout(() => proxy.mend(), 150);
      const verdicts = await answers;
      // The first sending was stored though nobody heard of it: its repetition is told so.
      expect(verdicts.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate', 'duplicate']);
      expect(await store.read.stream('cut')).toHaveLength(4);
    });
  });

  describe('group commit', () => {
    it('answers every append, whenever it arrives', async () => {
      // Arrivals at every distance from the end of the flush before them: a wake-up that got lost would hang one of them.
      for (let round = 0; round < 150; round += 1) {
        const first = store.append(sampleAppend('wake-up'));
        const others: Promise<unknown>[] = [];
        const hop = (depth: number): Promise<unknown> =>
          depth === 0 ? store.append(sampleAppend('wake-up')) : Promise.resolve().then(() => hop(depth - 1));
        others.push(first.then(() => hop(round % 12)));
        if (round % 3 === 0) others.push(new Promise((resolve) => setImmediate(resolve)).then(() => hop(0)));
        await Promise.all([first, ...others]);
      }
      expect((await store.read.stream('wake-up')).length).toBe(150 * 2 + 50);
    });

    it('carries many appends in far fewer round trips', async () => {
      let queries = 0;
      const counted = {
        query: (...args: never[]) => ((queries += 1), (db.appPool.query as (...a: never[]) => unknown)(...args)),
      };
      const counting = new EventStore(Object.assign(Object.create(db.appPool), counted) as Pool, SAMPLE_TYPES);
      await Promise.all(Array.from({ length: 400 }, (_, i) => counting.append(sampleAppend(`grouped-${i}`))));
      expect(queries).toBeLessThan(10);
      await counting.close();
    });

    it('stores the others when one append can not be stored', async () => {
      const good = store.append(sampleAppend('beside'));
      const bad = store.append(sampleAppend('beside', { events: [{ type: 'Happened', data: { text: 'a\u0000b' } }] }));
      await expect(bad).rejects.toMatchObject({ code: 'TEXT_NOT_STORABLE' });
      await expect(good).resolves.toMatchObject({ kind: 'stored' });
    });

    it('isolates what only the database can see is wrong', async () => {
      const good = [1, 2, 3].map(() => store.append(sampleAppend('isolated')));
      const tooBig = { type: 'Happened', data: { n: 1 } };
      const bad = store.append(sampleAppend('x'.repeat(10_000).concat(String(Math.random())), { events: [tooBig] }));
      await expect(Promise.all(good)).resolves.toHaveLength(3);
      await bad.catch(() => undefined); // whether the index takes such a name is PostgreSQL's affair
    });

    it.each(['a\u0000', '\ud800', 'x\udfff', '\\\u0000'])(
      'refuses %j, which PostgreSQL can not store',
      async (text) => {
        const append = sampleAppend('text', { events: [{ type: 'Happened', data: { text } }] });
        await expect(store.append(append)).rejects.toMatchObject({ code: 'TEXT_NOT_STORABLE' });
      },
    );

    it.each(['\\u0000 as typed', 'निवारण 🩹 \u202e', '\\\\ud800'])('gives %j back unchanged', async (text) => {
      const streamId = `text-${text}`;
      await store.append(sampleAppend(streamId, { events: [{ type: 'Happened', data: { text } }] }));
      expect((await store.read.stream(streamId))[0]?.data).toEqual({ text });
    });
  });
});
