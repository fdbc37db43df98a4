import { createPool } from '@nivaran/platform';
import { eventually, testDatabase } from '@nivaran/testing';
import type { PoolClient } from 'pg';
import { EventStore } from '../event-store';
import type { StoredEvent } from '../events/event';
import { SAMPLE_TYPES, sampleAppend } from '../testing/sample-events.fixture';
import { BatchApplier } from './batch';
import { Fenced, checkpointOf, takeOver } from './checkpoint';
import { parkedStreams, releaseStream } from './parking';
import { TemporarilyUnavailable, type Subscription } from './subscription';
import { SubscriptionRunner } from './subscription-runner';
import { waitForPosition } from './wait-for-position';

describe('subscriptions', () => {
  const db = testDatabase();
  let store: EventStore;
  const running: SubscriptionRunner[] = [];

  beforeAll(async () => {
    await db.pool.query(
      'create table applied (subscription text, position bigint, primary key (subscription, position))',
    );
    await db.pool.query('grant all on applied to nivaran_app');
    store = new EventStore(db.appPool, SAMPLE_TYPES);
    await store.nudges.listen();
  });
  afterEach(() => Promise.all(running.splice(0).map((runner) => runner.stop())));
  afterAll(() => store.close());

  /** Writes down each position that it takes in; a second time would violate the key. */
  function recorder(
    name: string,
    before: (event: StoredEvent, tx: PoolClient) => void | Promise<void> = () => undefined,
  ): Subscription {
    return {
      name,
      async apply(events, tx) {
        for (const event of events) {
          await before(event, tx);
          await tx.query('insert into applied values ($1, $2)', [name, event.position]);
        }
      },
    };
  }

  function start(subscription: Subscription, from: EventStore = store, batchSize = 50): SubscriptionRunner {
    const runner = new SubscriptionRunner(from, subscription, { batchSize });
    running.push(runner);
    runner.start();
    return runner;
  }

  async function applied(name: string): Promise<number[]> {
    const { rows } = await db.pool.query<{ position: number }>(
      'select position from applied where subscription = $1 order by position',
      [name],
    );
    return rows.map(({ position }) => position);
  }

  async function expectAllApplied(name: string): Promise<void> {
    const head = await store.read.head();
    await eventually(async () => expect(await checkpointOf(db.pool, name)).toBe(head));
    expect(await applied(name)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
  }

  const append = (count: number, stream = 's') =>
    Promise.all(Array.from({ length: count }, (_, i) => store.append(sampleAppend(`${stream}-${i % 5}`))));

  it('take in every event once and in order', async () => {
    await append(120);
    start(recorder('all'));
    await append(80);
    await expectAllApplied('all');
  });

  it('hear of a new event within milliseconds, from another process as well', async () => {
    const subscription = recorder('quick');
    start(subscription);
    await expectAllApplied('quick');
    await new Promise((resolve) => setTimeout(resolve, 1500)); // idle polling has slowed down by now
    const elsewherePool = createPool(db.url, { max: 2, name: 'elsewhere', role: 'nivaran_app' });
    const elsewhere = new EventStore(elsewherePool, SAMPLE_TYPES);
    const before = Date.now();
    const verdict = await elsewhere.append(sampleAppend('from-elsewhere'));
    const position = verdict.kind === 'stored' ? verdict.position : 0;
    expect(await waitForPosition(store, 'quick', position)).toBe(true);
    expect(Date.now() - before).toBeLessThan(500);
    await elsewhere.close();
    await elsewherePool.end();
  });

  it('take in what was appended in the instant before they wait', async () => {
    const runner = start(recorder('lull'));
    for (let i = 0; i < 40; i += 1) {
      await append(1, 'lull');
      await new Promise((resolve) => setTimeout(resolve, i % 8));
    }
    await expectAllApplied('lull');
    await runner.stop();
  });

  it('are run by one of two processes at a time, and the other takes over when it goes', async () => {
    const otherPool = createPool(db.url, { max: 4, name: 'other', role: 'nivaran_app' });
    const other = new EventStore(otherPool, SAMPLE_TYPES);
    const first = start(recorder('shared'));
    const second = start(recorder('shared'), other);
    await append(60);
    await expectAllApplied('shared');
    await first.stop();
    await append(60);
    await expectAllApplied('shared'); // the primary key of `applied` proves that nothing was applied twice
    await second.stop();
    await other.close();
    await otherPool.end();
  });

  it('go on after their connection was cut', async () => {
    start(
      recorder('cut', async (event, tx) => {
        if (event.position % 60 !== 0) return;
        const { rowCount } = await db.pool.query('select from applied where subscription = $1 and position = $2', [
          'cut-marks',
          event.position,
        ]);
        if (rowCount) return;
        await db.pool.query('insert into applied values ($1, $2)', ['cut-marks', event.position]);
        const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
        await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      }),
    );
    await expectAllApplied('cut');
    expect((await applied('cut-marks')).length).toBeGreaterThan(0);
  });

  it('fence out a leader that paused while another took over', async () => {
    const client = await db.appPool.connect();
    const paused = new BatchApplier(client, store.read, recorder('fenced'), await takeOver(client, 'fenced'), 10);
    await paused.next();
    await takeOver(db.pool, 'fenced'); // meanwhile, elsewhere
    await expect(paused.next()).rejects.toBeInstanceOf(Fenced);
    expect(await applied('fenced')).toHaveLength(10);
    client.release();
  });

  it('move the checkpoint and write their tables together or not at all', async () => {
    const client = await db.appPool.connect();
    const dies: Subscription = {
      ...recorder('together'),
      async apply(events, tx) {
        await recorder('together').apply(events, tx);
        throw new TemporarilyUnavailable('the process would die here');
      },
    };
    const epoch = await takeOver(client, 'together');
    await expect(new BatchApplier(client, store.read, dies, epoch, 10).next()).rejects.toThrow(
      'the process would die here',
    );
    expect(await checkpointOf(db.pool, 'together')).toBe(0);
    expect(await applied('together')).toEqual([]);
    client.release();
  });

  it('wait for a target that is away, and skip nothing', async () => {
    let away = true;
    start(
      recorder('patient', () => {
        if (away) throw new TemporarilyUnavailable('the queue is away');
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await applied('patient')).toEqual([]);
    away = false;
    await expectAllApplied('patient');
    expect(await parkedStreams(db.pool, 'patient')).toEqual([]);
  });

  describe('with a poison event', () => {
    let poisoned = true;
    const isPoison = ({ streamId }: StoredEvent) => streamId === 'poisoned' && poisoned;

    it('park its stream and go on with everything else', async () => {
      await append(30);
      await store.append(sampleAppend('poisoned'));
      await append(30);
      await store.append(sampleAppend('poisoned')); // of a parked stream: passed over as well
      await append(5);
      start(
        recorder('careful', (event) => {
          if (isPoison(event)) throw new Error('I can not digest this');
        }),
      );

      const head = await store.read.head();
      await eventually(async () => expect(await checkpointOf(db.pool, 'careful')).toBe(head), 10_000);
      const poison = (await store.read.stream('poisoned')).map(({ position }) => position);
      const all = Array.from({ length: head }, (_, i) => i + 1);
      expect(await applied('careful')).toEqual(all.filter((position) => !poison.includes(position)));
      expect(await parkedStreams(db.pool, 'careful')).toMatchObject([
        { streamId: 'poisoned', position: poison[0], error: 'Error: I can not digest this', released: false },
      ]);
    });

    it('are told of a release within seconds, also while the log never rests', async () => {
      await releaseStream(db.pool, 'careful', 'poisoned');
      let writing = true;
      const writer = (async () => {
        while (writing) await append(1, 'restless');
      })();
      const tries: number[] = [];
      start(
        recorder('careful', (event) => {
          if (!isPoison(event)) return;
          tries.push(event.position);
          throw new Error('I still can not digest this');
        }),
      );
      await eventually(() => expect(tries.length).toBeGreaterThan(0));
      await eventually(async () =>
        expect(await parkedStreams(db.pool, 'careful')).toMatchObject([{ released: false }]),
      );
      tries.length = 0;
      await releaseStream(db.pool, 'careful', 'poisoned');
      await eventually(() => expect(tries.length).toBeGreaterThan(0));
      writing = false;
      await writer;
    });

    it('take the parked events in, in order, once an operator releases the stream', async () => {
      poisoned = false;
      await releaseStream(db.pool, 'careful', 'poisoned');
      start(recorder('careful'));
      await eventually(async () => expect(await parkedStreams(db.pool, 'careful')).toEqual([]));
      await expectAllApplied('careful');
    });
  });
});
