import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { createLogger, projectRoot } from '@nivaran/platform';
import { Runtime, RuntimeModule, publishPack } from '@nivaran/runtime';
import { MovingClock, ROUTING, loadDefaultPack, type TestDatabase, testDatabase } from '@nivaran/testing';
import { ComplaintsModule } from '../complaints.module';
import type { Actor } from '../domain/actor';
import type { ComplaintEvent } from '../domain/events';
import { LodgeComplaint, type LodgeInput, type LodgeOutcome } from '../lodge-complaint/lodge-complaint';
import { RouteComplaint } from '../route-complaint/route-complaint';
import type { ActionRequest } from './action-request';
import { streamOf } from './stream-id';

class CommandsAlone {}

/** A complaint from Bhopal with personal data all over it. */
export const INPUT: LodgeInput = {
  ...{ category: 'DOSE_MISSING', language: 'hi', channel: 'phone' },
  statement: 'मेरी दूसरी खुराक ऐप में नहीं दिख रही। मेरा आधार 2341 2341 2346 है, फ़ोन 9876501234।',
  complainant: { name: 'सावित्री देवी अहिरवार', mobile: '9876501234', email: 'savitri.ahirwar@example.org' },
  vaccination: {
    ...{ dose: 2, date: '2021-06-21', centre: 'पीएचसी गांधी नगर', districtLgd: 396, vaccine: 'COVISHIELD' },
    beneficiaryReference: '98765432109876',
  },
  residence: { pin: '462001', districtLgd: null },
  idProof: { type: 'AADHAAR', last4: '2346' },
};

/** The commands on databases of their own, with a clock that stands still. Usable inside tests. */
export interface Commands {
  readonly db: TestDatabase;
  readonly clock: MovingClock;
  readonly runtime: Runtime;
  execute<Result>(command: Command<Result>): Promise<Result>;
  lodge(change?: Partial<LodgeInput>): Promise<LodgeOutcome>;
  /** Lodged and on Bhopal's desk. */
  route(change?: Partial<LodgeInput>): Promise<string>;
  eventsOf(ticketId: string): ReturnType<typeof readStream>;
}

export function runningCommands(): Commands {
  const db = testDatabase();
  const clock = new MovingClock();
  const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
  let runtime: Runtime;
  let app: INestApplicationContext;

  beforeAll(async () => {
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
    const module = { module: CommandsAlone, imports: [RuntimeModule.for(runtime), ComplaintsModule] };
    app = await NestFactory.createApplicationContext(module, { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await runtime.close();
  });

  const execute = <Result>(command: Command<Result>) => app.get(CommandBus, { strict: false }).execute(command);
  const lodge = (change: Partial<LodgeInput> = {}) =>
    execute(new LodgeComplaint({ kind: 'citizen', id: 'public' }, randomUUID(), { ...INPUT, ...change }));
  return {
    db,
    clock,
    get runtime() {
      return runtime;
    },
    execute,
    lodge,
    async route(change) {
      const { ticketId } = await lodge(change);
      await execute(new RouteComplaint(request(ticketId, ROUTING), null));
      return ticketId;
    },
    eventsOf: (ticketId) => readStream(runtime, ticketId),
  };
}

/** A request of its own, on whatever version there is. */
export function request(ticketId: string, actor: Actor, change: Partial<ActionRequest> = {}): ActionRequest {
  return { ticketId, actor, commandId: randomUUID(), expectedVersion: null, ...change };
}

function readStream(runtime: Runtime, ticketId: string) {
  return runtime.store.read.stream<ComplaintEvent>(streamOf(ticketId));
}
