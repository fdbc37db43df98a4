import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Command, CommandBus, type Query, QueryBus } from '@nestjs/cqrs';
import { ComplaintsModule, LodgeComplaint, type LodgeInput, RouteComplaint } from '@nivaran/complaints';
import { SubscriptionRunner, prepareProjections, waitForPosition } from '@nivaran/event-store';
import { createLogger, projectRoot } from '@nivaran/platform';
import { Runtime, RuntimeModule, publishPack } from '@nivaran/runtime';
import { MovingClock, ROUTING, type Scenario, loadDefaultPack, storeScenario, testDatabase } from '@nivaran/testing';
import { ComplaintReader } from './complaint-reader';
import { ReadModelsModule } from '../read-models.module';
import { ticketsProjection } from '../tickets/tickets.projection';

class ReadsAndCommands {}

/** A complaint from Bhopal with personal data all over it. */
export const INPUT: LodgeInput = {
  ...{ category: 'DOSE_MISSING', language: 'hi', channel: 'phone' },
  statement: 'मेरी दूसरी खुराक ऐप में नहीं दिख रही। आधार 2341 2341 2346',
  complainant: { name: 'सावित्री देवी अहिरवार', mobile: '9876501234', email: 'savitri@example.org' },
  vaccination: {
    ...{ dose: 2, date: '2021-06-21', centre: 'पीएचसी गांधी नगर', districtLgd: 396, vaccine: 'COVISHIELD' },
    beneficiaryReference: '98765432109876',
  },
  residence: { pin: '462001', districtLgd: null },
  idProof: { type: 'AADHAAR', last4: '2346' },
};

/** The reads on databases of their own, with the commands beside them and a clock that stands still. For use inside tests. */
export function readModels() {
  const db = testDatabase();
  const clock = new MovingClock();
  const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
  let runtime: Runtime;
  let app: INestApplicationContext;

  beforeAll(async () => {
    await prepareProjections(db.pool, [ticketsProjection]);
    await publishPack(db.url, (await loadDefaultPack()).pack, clock.now());
    runtime = await Runtime.open({
      ...{
        databaseUrl: db.url,
        vaultDatabaseUrl: db.vaultUrl,
        redisUrl: null,
        masterKeys: { current: randomBytes(32), old: null },
      },
      ...{ packFolder, demo: false, logger: createLogger({ level: 'silent', pretty: false }), clock },
    });
    const imports = [RuntimeModule.for(runtime), ComplaintsModule, ReadModelsModule];
    app = await NestFactory.createApplicationContext({ module: ReadsAndCommands, imports }, { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await runtime.close();
  });

  const execute = <Result>(command: Command<Result>) => app.get(CommandBus, { strict: false }).execute(command);
  return {
    db,
    clock,
    get runtime() {
      return runtime;
    },
    execute,
    query: <Result>(query: Query<Result>) => app.get(QueryBus, { strict: false }).execute(query),
    /** Lodged by command, so with true seals, and on Bhopal's desk. */
    async routed(): Promise<string> {
      const lodge = new LodgeComplaint({ kind: 'citizen', id: 'public' }, randomUUID(), INPUT);
      const { ticketId } = await execute(lodge);
      await execute(
        new RouteComplaint({ ticketId, actor: ROUTING, commandId: randomUUID(), expectedVersion: null }, null),
      );
      return ticketId;
    },
    read: (ticketId: string) => app.get(ComplaintReader, { strict: false }).read(ticketId),
    /** Puts whole lives into the log and lets the projection take them in. */
    async tell(...lives: readonly Pick<Scenario, 'events'>[]): Promise<void> {
      for (const life of lives) await storeScenario(runtime.store, life);
      await this.caughtUp();
    },
    /** Until the projection has taken in everything that was stored. */
    async caughtUp(): Promise<void> {
      const runner = new SubscriptionRunner(runtime.store, ticketsProjection);
      runner.start();
      const isThere = await waitForPosition(
        runtime.store,
        ticketsProjection.name,
        await runtime.store.read.head(),
        20_000,
      );
      await runner.stop();
      if (!isThere) throw new Error('The projection did not come to the head of the log.');
    },
  };
}
