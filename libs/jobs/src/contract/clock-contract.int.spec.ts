import { Redis } from 'ioredis';
import { describeWithRedis, testDatabase, testRedis } from '@nivaran/testing';
import { prepareJobBackend } from '../queues/backend';
import { itKeepsTheClockContract } from './clock-contract.fixture';

describe('Clocks with alarms in PostgreSQL', () => {
  const db = testDatabase();
  beforeAll(() => prepareJobBackend({ kind: 'postgres', url: db.url }));

  itKeepsTheClockContract(
    db,
    () => ({ kind: 'postgres', url: db.url }),
    async () => void (await db.pool.query('truncate bullmq.job cascade')),
  );
});

describeWithRedis('Clocks with alarms in Redis', () => {
  const db = testDatabase();
  const redis = testRedis();

  itKeepsTheClockContract(
    db,
    () => ({ kind: 'redis', url: redis.url }),
    async () => {
      const client = new Redis(redis.url);
      await client.flushdb();
      client.disconnect();
    },
  );
});
