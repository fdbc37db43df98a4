import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Command, CommandBus, type Query, QueryBus } from '@nestjs/cqrs';
import {
  AcceptComplaint,
  type ActionRequest,
  type Actor,
  type ComplaintEvent,
  ComplaintsModule,
  DeclareIncident,
  EndIncident,
  LinkIncident,
  LodgeComplaint,
  RouteComplaint,
  fold,
  streamOf,
  ticketIdOf,
} from '@nivaran/complaints';
import { inParallel } from '@nivaran/jobs';
import { createLogger, projectRoot } from '@nivaran/platform';
import { GetIncident, ReadModelsModule } from '@nivaran/read-models';
import { Runtime, RuntimeModule, prepareDatabases, publishPack } from '@nivaran/runtime';
import { ROUTING, loadDefaultPack, supervisorAt, testDatabase } from '@nivaran/testing';
import { WorkerModule } from '../worker.module';

class CommandsAndReads {}
class OneWorker {}

export const OFFICER: Actor = { kind: 'staff', id: 'officer.bhopal', role: 'officer', desk: 'bhopal' };
export const SUPERVISOR = supervisorAt('bhopal');
const TOLD = {
  source: 'COWIN',
  title: { hi: 'कोविन बंद है', en: 'CoWIN is down' },
  text: { hi: 'काम रुका है। आपको कुछ नहीं करना है।', en: 'Work stands still. You need not do anything.' },
  ...{ startedAt: null, expectedEnd: null },
};

/** Commands, reads and as many workers as are wanted, on databases of their own. Usable inside tests. */
export function incidentWork() {
  const db = testDatabase();
  const masterKeys = { current: randomBytes(32), old: null };
  const running: { close(): Promise<void> }[] = [];
  let runtime: Runtime;
  let app: INestApplicationContext;

  const options = () => ({
    ...{ databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: null, masterKeys, demo: false },
    packFolder: join(projectRoot(), 'packs/madhya-pradesh'),
    logger: createLogger({ level: 'silent', pretty: false }),
  });

  beforeAll(async () => {
    await prepareDatabases(options());
    await publishPack(db.url, (await loadDefaultPack()).pack, new Date());
    runtime = await Runtime.open(options());
    const imports = [RuntimeModule.for(runtime), ComplaintsModule, ReadModelsModule];
    app = await NestFactory.createApplicationContext({ module: CommandsAndReads, imports }, { logger: false });
  });
  afterEach(() => Promise.all(running.splice(0).map((worker) => worker.close())));
  afterAll(async () => {
    await app.close();
    await runtime.close();
  });

  const execute = <Result>(command: Command<Result>) => app.get(CommandBus, { strict: false }).execute(command);
  const query = <Result>(asked: Query<Result>) => app.get(QueryBus, { strict: false }).execute(asked);
  const by = (actor: Actor, ticketId: string): ActionRequest => ({
    ...{ ticketId, actor, commandId: randomUUID(), expectedVersion: null },
  });
  const each = (tickets: readonly string[], commandFor: (ticketId: string) => Command<unknown>) =>
    inParallel(tickets, 64, async (ticketId) => void (await execute(commandFor(ticketId))));
  const eventsOf = (ticketId: string) => runtime.store.read.stream<ComplaintEvent>(streamOf(ticketId));
  const complaintOf = async (ticketId: string) => fold(await eventsOf(ticketId));
  const progress = async (incidentId: string) => (await query(new GetIncident(incidentId, 'en'))).progress;

  /** A worker like those of another process. */
  async function startWorker(): Promise<{ close(): Promise<void> }> {
    const its = await Runtime.open(options());
    const module = { module: OneWorker, imports: [RuntimeModule.for(its), WorkerModule] };
    const context = await NestFactory.createApplicationContext(module, { logger: false });
    const worker = {
      async close() {
        await context.close();
        await its.close();
      },
    };
    running.push(worker);
    return worker;
  }

  async function stop(worker: { close(): Promise<void> }): Promise<void> {
    running.splice(running.indexOf(worker), 1);
    await worker.close();
  }

  /** Complaints on the desk of Bhopal, the first `accepted` of them in an officer's hands. */
  async function onDesk(count: number, accepted = 0): Promise<string[]> {
    const tickets: string[] = [];
    const numbers = Array.from({ length: count }, (_, index) => index);
    await inParallel(numbers, 64, async () => {
      const lodged = await execute(new LodgeComplaint({ kind: 'citizen', id: 'public' }, randomUUID(), aLodging()));
      tickets.push(lodged.ticketId);
    });
    await each(tickets, (ticketId) => new RouteComplaint(by(ROUTING, ticketId), null));
    await each(tickets.slice(0, accepted), (ticketId) => new AcceptComplaint(by(OFFICER, ticketId)));
    return tickets;
  }

  async function declared(): Promise<string> {
    return (await execute(new DeclareIncident(SUPERVISOR, randomUUID(), TOLD))).incidentId;
  }

  const link = (tickets: readonly string[], incidentId: string) =>
    each(tickets, (ticketId) => new LinkIncident(by(OFFICER, ticketId), incidentId));
  const end = (incidentId: string) =>
    execute(new EndIncident({ incidentId, actor: SUPERVISOR, commandId: randomUUID(), expectedVersion: null }, null));

  /** How often each complaint was resumed by the end of the incident. */
  async function resumptions(incidentId: string): Promise<Map<string, number>> {
    const { rows } = await db.pool.query<{ stream_id: string; times: number }>(
      `select stream_id, count(*)::integer as times from event_store.events
        where type = 'SourceWaitEnded' and data->>'incident' = $1 and data->>'cause' = 'incident-ended'
        group by stream_id`,
      [incidentId],
    );
    return new Map(rows.map(({ stream_id, times }) => [ticketIdOf(stream_id) ?? '', times]));
  }

  return {
    ...{
      execute,
      by,
      each,
      eventsOf,
      complaintOf,
      progress,
      startWorker,
      stop,
      onDesk,
      declared,
      link,
      end,
      resumptions,
    },
    get runtime() {
      return runtime;
    },
  };
}

export const onceEach = (tickets: readonly string[]) => new Map(tickets.map((ticketId) => [ticketId, 1]));
export const sorted = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

function aLodging() {
  return {
    ...({ category: 'DOSE_MISSING', language: 'hi', channel: 'web' } as const),
    statement: 'दूसरी खुराक दर्ज नहीं दिख रही है।',
    complainant: { name: 'परीक्षण नागरिक', mobile: '9000000000', email: null },
    vaccination: {
      ...{ dose: 2, date: '2021-06-21', centre: null, districtLgd: null },
      ...{ vaccine: null, beneficiaryReference: null },
    },
    residence: { pin: '462001', districtLgd: null },
    idProof: null,
  };
}
