import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { type ComplaintEvent, LodgeComplaint, type LodgeInput } from '@nivaran/complaints';
import { type Pack, loadPack } from '@nivaran/directory';
import { createLogger, freePort, projectRoot } from '@nivaran/platform';
import { Runtime, RuntimeModule, prepareDatabases, publishPack } from '@nivaran/runtime';
import { type TestDatabase, describeWithRedis, eventually, testDatabase, testRedis } from '@nivaran/testing';
import { WorkerModule } from './worker.module';

const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
const masterKeys = { current: randomBytes(32), old: null };
const BHOPAL = '462001';

class TestProcess {}

/** The default pack with an ACCEPT stage of seconds, day and night. */
async function packOfSeconds(): Promise<Pack> {
  const pack = await loadPack(packFolder);
  const accept = { ...pack.policy.stages.ACCEPT, target: 'PT3S', calendar: 'always' as const };
  return {
    ...pack,
    version: 'pack-of-seconds',
    policy: { ...pack.policy, stages: { ...pack.policy.stages, ACCEPT: accept } },
  };
}

/** A whole worker process on the test's databases, with as many as are wanted beside each other. */
function workers(db: TestDatabase, redisUrl: () => string | null) {
  const running: { app: INestApplicationContext; runtime: Runtime }[] = [];
  const logger = createLogger({ level: 'silent', pretty: false });
  const options = () => ({
    ...{ databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: redisUrl() },
    ...{ masterKeys, packFolder, demo: false, logger },
  });

  beforeAll(async () => {
    await prepareDatabases(options());
    await publishPack(db.url, await packOfSeconds(), new Date());
  });
  afterEach(() => Promise.all(running.splice(0).map(stop)));

  const stop = async ({ app, runtime }: (typeof running)[number]) => {
    await app.close();
    await runtime.close();
  };
  return {
    async start() {
      const runtime = await Runtime.open(options());
      const module = { module: TestProcess, imports: [RuntimeModule.for(runtime), WorkerModule] };
      const app = await NestFactory.createApplicationContext(module, { logger: false });
      running.push({ app, runtime });
      const commands = app.get(CommandBus, { strict: false });
      return {
        lodge: async (pin = BHOPAL) => {
          const command = new LodgeComplaint({ kind: 'citizen', id: 'public' }, randomUUID(), complaintFrom(pin));
          return (await commands.execute(command)).complaintId;
        },
        eventsOf: (streamId: string) => runtime.store.read.stream<ComplaintEvent>(streamId),
      };
    },
    stopAll: () => Promise.all(running.splice(0).map(stop)),
  };
}

function complaintFrom(pin: string): LodgeInput {
  return {
    ...{ category: 'DOSE_MISSING', language: 'hi', channel: 'web', statement: 'दूसरी खुराक दर्ज नहीं दिख रही है।' },
    complainant: { name: 'परीक्षण नागरिक', mobile: '9000000000', email: null },
    vaccination: {
      ...{ dose: 2, date: '2021-06-21', centre: null, districtLgd: null },
      ...{ vaccine: null, beneficiaryReference: null },
    },
    residence: { pin, districtLgd: null },
    idProof: null,
  };
}

/** How often each type of event is in the log. */
async function countTypes(db: TestDatabase): Promise<Record<string, number>> {
  const { rows } = await db.pool.query<{ type: string; count: number }>(
    'select type, count(*)::integer as count from event_store.events group by type',
  );
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
}

function itWorks(db: TestDatabase, redisUrl: () => string | null, empty: () => Promise<void>): void {
  const { start, stopAll } = workers(db, redisUrl);

  it('puts a lodged complaint on its desk within two seconds', async () => {
    const { lodge, eventsOf } = await start();
    const streamId = await lodge();
    const lodged = Date.now();
    await eventually(async () =>
      expect((await eventsOf(streamId)).map(({ type }) => type)).toContain('ComplaintRouted'),
    );
    expect(Date.now() - lodged).toBeLessThan(2000);
  });

  it('defers one that it cannot place, once, and leaves it to the helpdesk', async () => {
    const { lodge, eventsOf } = await start();
    const streamId = await lodge('999999');
    await eventually(async () =>
      expect((await eventsOf(streamId)).map(({ type }) => type)).toContain('RoutingDeferred'),
    );
    await sleep(5500); // two rounds of the sweep after its patience is over
    const types = (await eventsOf(streamId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'RoutingDeferred')).toHaveLength(1);
    const { rows } = await db.pool.query('select from read_models.awaiting_routing');
    expect(rows).toHaveLength(0);
  });

  it('breaches each clock once, by whichever of two workers, with the alarms emptied out on the way', async () => {
    const before = await countTypes(db);
    const { lodge } = await start();
    await start();
    const streams = await Promise.all(Array.from({ length: 50 }, () => lodge()));
    await eventually(async () =>
      expect((await countTypes(db))['ComplaintRouted']).toBe((before['ComplaintRouted'] ?? 0) + 50),
    );
    await empty();
    const breaches = async () => {
      const { rows } = await db.pool.query<{ stream_id: string; late: number }>(
        `select stream_id, extract(epoch from recorded_at - (data->>'at')::timestamptz)::float8 as late
           from event_store.events where type = 'StageBreached' and stream_id = any($1)`,
        [streams],
      );
      return rows;
    };
    await eventually(async () => expect(await breaches()).toHaveLength(50), 15_000);
    await sleep(2500);
    const all = await breaches();
    expect(new Set(all.map(({ stream_id }) => stream_id)).size).toBe(50);
    expect(all).toHaveLength(50);
    expect(Math.min(...all.map(({ late }) => late))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all.map(({ late }) => late))).toBeLessThan(5);
  });

  it('loses nothing and does nothing twice when it is stopped in the middle', async () => {
    const before = await countTypes(db);
    const { lodge } = await start();
    await Promise.all(Array.from({ length: 100 }, () => lodge()));
    await stopAll();
    await start();
    await eventually(async () => {
      const now = await countTypes(db);
      expect((now['ComplaintRouted'] ?? 0) - (before['ComplaintRouted'] ?? 0)).toBe(100);
    }, 15_000);
  });
}

describe('A worker with its jobs in PostgreSQL', () => {
  const db = testDatabase();
  itWorks(
    db,
    () => null,
    async () => void (await db.pool.query('truncate bullmq.job cascade')),
  );
});

describeWithRedis('A worker with its jobs in Redis', () => {
  const db = testDatabase();
  const redis = testRedis();
  itWorks(
    db,
    () => redis.url,
    async () => {
      const { Redis } = await import('ioredis');
      const client = new Redis(redis.url);
      await client.flushdb();
      client.disconnect();
    },
  );
});

describe('A worker without its queues', () => {
  const db = testDatabase();
  let redisUrl = '';
  beforeAll(async () => {
    redisUrl = `redis://127.0.0.1:${await freePort()}`; // where nobody answers
  });
  const { start } = workers(db, () => redisUrl);

  it('still routes every complaint within seven seconds and records its breaches', async () => {
    const { lodge, eventsOf } = await start();
    const streamId = await lodge();
    const typesNow = async () => (await eventsOf(streamId)).map(({ type }) => type);
    await eventually(async () => expect(await typesNow()).toContain('ComplaintRouted'), 7000);
    await eventually(async () => expect(await typesNow()).toContain('StageBreached'), 10_000);
  });
});
