import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { verifyChain } from '@nivaran/event-store';
import { createLogger, projectRoot } from '@nivaran/platform';
import { Runtime, RuntimeModule, prepareDatabases, publishPack } from '@nivaran/runtime';
import {
  type TestDatabase,
  aComplaint,
  describeWithRedis,
  eventually,
  loadDefaultPack,
  storeScenario,
  testDatabase,
  testRedis,
} from '@nivaran/testing';
import { WorkerModule } from '../worker.module';

const CLOCKS = 600;
const HOUR = 3_600_000;

class TestProcess {}

function itBreachesAllOnce(db: TestDatabase, redisUrl: () => string | null): void {
  const options = () => ({
    ...{ databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: redisUrl(), demo: false },
    ...{
      masterKeys: { current: Buffer.alloc(32, 7), old: null },
      packFolder: join(projectRoot(), 'packs/madhya-pradesh'),
    },
    logger: createLogger({ level: 'silent', pretty: false }),
  });
  const running: { app: INestApplicationContext; runtime: Runtime }[] = [];
  const start = async () => {
    const runtime = await Runtime.open(options());
    const module = { module: TestProcess, imports: [RuntimeModule.for(runtime), WorkerModule] };
    running.push({ runtime, app: await NestFactory.createApplicationContext(module, { logger: false }) });
    return runtime;
  };
  const stop = async ({ app, runtime }: (typeof running)[number]) => {
    await app.close();
    await runtime.close();
  };

  beforeAll(async () => {
    await prepareDatabases(options());
    await publishPack(db.url, (await loadDefaultPack()).pack, new Date());
  });
  afterAll(() => Promise.all(running.splice(0).map(stop)));

  it(`${CLOCKS} within one second are all breached, none twice, with workers lost meanwhile`, async () => {
    const first = await start();
    const due = Date.now() + 4000;
    // An illness after the vaccine must be accepted within the hour, day and night.
    const lives = Array.from({ length: CLOCKS }, (_, n) => {
      const at = new Date(due + Math.floor((n * 1000) / CLOCKS) - HOUR).toISOString();
      return aComplaint({ category: 'AEFI', at }).routedTo('bhopal');
    });
    expect(lives[0]?.dueOf('ACCEPT')).toBe(due);
    await Promise.all(lives.map((life) => storeScenario(first.store, life)));
    await start();

    // While they ring: every connection is cut, as by a crash; then one worker goes, and another one comes.
    await eventually(async () => expect((await breaches()).length).toBeGreaterThan(0), 30_000);
    await db.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
                          where datname = current_database() and application_name = 'nivaran'`);
    const [lost] = running.splice(0, 1);
    await Promise.all([lost && stop(lost), start()]);

    await eventually(async () => expect(await breaches()).toHaveLength(CLOCKS), 30_000);
    await sleep(2500); // a round of the sweep later it must still be so
    const all = await breaches();
    expect(all).toHaveLength(CLOCKS);
    expect(new Set(all.map(({ stream_id }) => stream_id)).size).toBe(CLOCKS);
    expect(Math.min(...all.map(({ late }) => late))).toBeGreaterThanOrEqual(0);
    await eventually(async () => {
      const { rows } = await db.pool.query('select from read_models.deadlines where due_at <= now()');
      expect(rows).toHaveLength(0);
    }, 10_000);
    expect((await verifyChain(db.pool)).fault).toBeUndefined();
  }, 90_000);

  const breaches = async () => {
    const { rows } = await db.pool.query<{ stream_id: string; late: number }>(
      `select stream_id, extract(epoch from recorded_at - (data->>'at')::timestamptz)::float8 as late
         from event_store.events where type = 'StageBreached'`,
    );
    return rows;
  };
}

describe('Clocks that fall due together, with alarms in PostgreSQL:', () => {
  itBreachesAllOnce(testDatabase(), () => null);
});

describeWithRedis('Clocks that fall due together, with alarms in Redis:', () => {
  const redis = testRedis();
  itBreachesAllOnce(testDatabase(), () => redis.url);
});
