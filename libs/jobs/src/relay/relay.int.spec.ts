import { EventStore, SubscriptionRunner, TemporarilyUnavailable, checkpointOf } from '@nivaran/event-store';
import { eventually, testDatabase } from '@nivaran/testing';
import { BrokenLine } from '../contract/broken-line.fixture';
import { CLOCK_TYPES, tell } from '../contract/clock-work.fixture';
import { prepareJobBackend } from '../queues/backend';
import { JobProducer } from '../queues/job-producer';
import { Relay } from './relay';

describe('The relay with its queue away', () => {
  const db = testDatabase();
  const queueDb = testDatabase();

  it('stays where it is, and goes on when the queue is back', async () => {
    await prepareJobBackend({ kind: 'postgres', url: queueDb.url });
    const line = await BrokenLine.to(queueDb.url);
    const store = new EventStore(db.appPool, CLOCK_TYPES);
    const producer = new JobProducer({ kind: 'postgres', url: line.url });
    const trouble: unknown[] = [];
    const relay = new Relay(producer, ({ position }) => [
      { queue: 'work', name: 'do', id: `do-${position}`, data: {} },
    ]);
    const runner = new SubscriptionRunner(store, relay, { onTrouble: (_, error) => trouble.push(error) });

    await line.cut();
    for (const stream of ['a', 'b', 'c']) await tell(store, 'ClockWound', stream, 'C-1', null);
    runner.start();
    await eventually(() => expect(trouble).toContainEqual(expect.any(TemporarilyUnavailable)), 10_000);
    expect(await checkpointOf(db.pool, 'relay')).toBe(0);

    await line.mend();
    await eventually(async () => expect(await checkpointOf(db.pool, 'relay')).toBe(3), 15_000);
    const { rows } = await queueDb.pool.query('select id from bullmq.job order by id');
    expect(rows).toEqual([{ id: 'do-1' }, { id: 'do-2' }, { id: 'do-3' }]);

    await runner.stop();
    await producer.close();
    await store.close();
    await line.cut();
  });
});
