import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Command, CommandBus } from '@nestjs/cqrs';
import {
  AcceptComplaint,
  type ActionRequest,
  type Actor,
  ComplaintsModule,
  ConfirmResolution,
  LodgeComplaint,
  ResolveComplaint,
  RouteComplaint,
  WithdrawComplaint,
} from '@nivaran/complaints';
import { prepareProjections } from '@nivaran/event-store';
import { createLogger, projectRoot } from '@nivaran/platform';
import { ticketsProjection } from '@nivaran/read-models';
import { HELPDESK, MovingClock, ROUTING, loadDefaultPack, officerAt, testDatabase } from '@nivaran/testing';
import { publishPack } from '../packs/publish-pack';
import { Runtime } from '../runtime';
import { RuntimeModule } from '../runtime.module';

class Process {}

/** A request of its own, on whatever version there is. */
export const ask = (ticketId: string, actor: Actor): ActionRequest => ({
  ...{ ticketId, actor, commandId: randomUUID(), expectedVersion: null },
});

/** A process without a worker in which persons lodge and withdraw. Usable inside tests. */
export function persons() {
  const db = testDatabase();
  const clock = new MovingClock();
  let runtime: Runtime;
  let app: INestApplicationContext;

  beforeAll(async () => {
    await prepareProjections(db.pool, [ticketsProjection]);
    await publishPack(db.url, (await loadDefaultPack()).pack, clock.now());
    runtime = await Runtime.open({
      ...{ databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: null, demo: false, clock },
      masterKeys: { current: Buffer.alloc(32, 7), old: null },
      packFolder: join(projectRoot(), 'packs/madhya-pradesh'),
      logger: createLogger({ level: 'silent', pretty: false }),
    });
    const imports = [RuntimeModule.for(runtime), ComplaintsModule];
    app = await NestFactory.createApplicationContext({ module: Process, imports }, { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await runtime.close();
  });

  /** Lodged and on Bhopal's desk. */
  async function lodged(mobile: string): Promise<string> {
    const input = {
      ...({ category: 'DOSE_MISSING', language: 'hi', channel: 'web', statement: WORDS } as const),
      complainant: { name: 'परीक्षण', mobile, email: null },
      vaccination: { ...NOTHING, beneficiaryReference: null },
      residence: { pin: '462001', districtLgd: null },
      idProof: null,
    };
    const { ticketId } = await execute(new LodgeComplaint(HELPDESK, randomUUID(), input));
    await execute(new RouteComplaint(ask(ticketId, ROUTING), null));
    return ticketId;
  }
  const commands = () => app.get(CommandBus, { strict: false });
  const execute = <Result>(command: Command<Result>) => commands().execute(command);
  return {
    clock,
    commands,
    execute,
    get runtime() {
      return runtime;
    },
    lodged,
    /** Resolved, and the citizen said so. */
    async closed(mobile: string): Promise<string> {
      const ticketId = await lodged(mobile);
      const bhopal = officerAt('bhopal');
      await execute(new AcceptComplaint(ask(ticketId, bhopal)));
      await execute(new ResolveComplaint(ask(ticketId, bhopal), 'DOSE_ADDED', 'दोनों खुराकें अब दिखेंगी'));
      await execute(new ConfirmResolution(ask(ticketId, HELPDESK), null));
      return ticketId;
    },
    withdraw: (ticketId: string) => execute(new WithdrawComplaint(ask(ticketId, HELPDESK), null)),
  };
}

const WORDS = 'दूसरी खुराक नहीं दिख रही है';
const NOTHING = { dose: null, date: null, centre: null, districtLgd: null, vaccine: null };
