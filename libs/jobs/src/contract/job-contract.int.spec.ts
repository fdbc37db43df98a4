import { describeWithRedis, testDatabase, testRedis } from '@nivaran/testing';
import { prepareJobBackend } from '../queues/backend';
import { itKeepsTheJobContract } from './job-contract.fixture';

describe('Jobs in PostgreSQL', () => {
  const db = testDatabase();
  beforeAll(() => prepareJobBackend({ kind: 'postgres', url: db.url }));

  itKeepsTheJobContract(() => ({ kind: 'postgres', url: db.url }));

  it('are prepared once, however often it is asked', async () => {
    await prepareJobBackend({ kind: 'postgres', url: db.url });
    const { rows } = await db.appPool.query('select count(*) as jobs from bullmq.job');
    expect(rows).toHaveLength(1);
  });
});

describeWithRedis('Jobs in Redis', () => {
  const redis = testRedis();

  itKeepsTheJobContract(() => ({ kind: 'redis', url: redis.url }));
});
