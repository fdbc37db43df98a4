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
  MergeComplaint,
  ResumeAfterIncident,
  ResumeComplaint,
  RouteComplaint,
  UndoMerge,
  WithdrawComplaint,
  fold,
  streamOf,
  ticketIdOf,
} from '@nivaran/complaints';
import { SubscriptionRunner, waitForPosition } from '@nivaran/event-store';
import { inParallel } from '@nivaran/jobs';
import { createLogger, projectRoot } from '@nivaran/platform';
import { GetIncident, ReadModelsModule, claimEndedWaits, incidentsProjection } from '@nivaran/read-models';
import { Runtime, RuntimeModule, prepareDatabases, publishPack } from '@nivaran/runtime';
import { ROUTING, eventually, loadDefaultPack, supervisorAt, testDatabase } from '@nivaran/testing';
import { WorkerModule } from '../worker.module';

class CommandsAndReads {}
class OneWorker {}

const OFFICER: Actor = { kind: 'staff', id: 'officer.bhopal', role: 'officer', desk: 'bhopal' };
const SUPERVISOR = supervisorAt('bhopal');
const TOLD = {
  source: 'COWIN',
  title: { hi: 'कोविन बंद है', en: 'CoWIN is down' },
  text: { hi: 'काम रुका है। आपको कुछ नहीं करना है।', en: 'Work stands still. You need not do anything.' },
  ...{ startedAt: null, expectedEnd: null },
};

describe('When an incident ends', () => {
  const db = testDatabase();
  const masterKey = randomBytes(32);
  const running: { close(): Promise<void> }[] = [];
  let runtime: Runtime;
  let app: INestApplicationContext;

  const options = () => ({
    ...{ databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: null, masterKey, demo: false },
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

  const onceEach = (tickets: readonly string[]) => new Map(tickets.map((ticketId) => [ticketId, 1]));
  const sorted = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

  it('all of its 1,000 complaints go on within seconds, each once and where it stood, and no others', async () => {
    const tickets = await onDesk(1000, 500);
    const [byHand, elsewhere, withdrawn, accepted] = [
      ...[tickets.slice(0, 10), tickets.slice(10, 20), tickets.slice(500, 510), tickets.slice(20, 500)],
    ] as const;
    const queued = tickets.slice(510);
    const [incidentId, other] = [await declared(), await declared()];
    await startWorker();
    await link(tickets, incidentId);
    await each(byHand, (ticketId) => new ResumeComplaint(by(OFFICER, ticketId), 'CoWIN took this one.'));
    await link(elsewhere, other);
    await each(withdrawn, (ticketId) => new WithdrawComplaint(by(SUPERVISOR, ticketId), null));
    await eventually(async () =>
      expect(await progress(incidentId)).toEqual({ linked: 1000, waiting: 970, resumed: 0, left: 30 }),
    );

    await end(incidentId);
    await eventually(
      async () => expect(await progress(incidentId)).toEqual({ linked: 1000, waiting: 0, resumed: 970, left: 30 }),
      15_000,
    );
    expect(sorted(await resumptions(incidentId))).toEqual(sorted(onceEach([...accepted, ...queued])));

    for (const ticketId of [accepted[0], accepted.at(-1), queued[0], queued.at(-1)] as string[]) {
      const events = await eventsOf(ticketId);
      const used = (type: 'StagePaused' | 'StageResumed') =>
        events.flatMap((event) => (event.type === type ? [[event.data.instance, event.data.usedMillis]] : []));
      expect(used('StagePaused').length).toBeGreaterThan(0);
      expect(used('StageResumed')).toEqual(used('StagePaused'));
    }
    expect(await complaintOf(accepted[7] ?? '')).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' });
    expect(await complaintOf(queued[7] ?? '')).toMatchObject({ status: 'routed' });
    expect(await complaintOf(byHand[3] ?? '')).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' });
    expect(await complaintOf(elsewhere[3] ?? '')).toMatchObject({ status: 'awaitingSource', incident: other });
    expect(await complaintOf(withdrawn[3] ?? '')).toMatchObject({ status: 'withdrawn' });
  }, 90_000);

  it('another worker goes on where one stopped in the middle', async () => {
    const tickets = await onDesk(500, 250);
    const incidentId = await declared();
    await link(tickets, incidentId);
    await end(incidentId);
    const worker = await startWorker();
    await eventually(async () => expect((await resumptions(incidentId)).size).toBeGreaterThan(0), 15_000);
    await stop(worker);
    const done = (await resumptions(incidentId)).size;
    expect(done).toBeLessThan(500);

    await startWorker();
    await eventually(async () => expect((await resumptions(incidentId)).size).toBe(500), 15_000);
    expect(sorted(await resumptions(incidentId))).toEqual(sorted(onceEach(tickets)));
  }, 60_000);

  it('two workers share the work, and what a third one had claimed when it died is done by them', async () => {
    const tickets = await onDesk(300);
    const incidentId = await declared();
    await link(tickets, incidentId);
    const { position } = await end(incidentId);
    const projection = new SubscriptionRunner(runtime.store, incidentsProjection);
    projection.start();
    expect(await waitForPosition(runtime.store, incidentsProjection.name, position, 10_000)).toBe(true);
    await projection.stop();
    const claimed = await claimEndedWaits(runtime.pool, Date.now(), 200);
    expect(claimed).toHaveLength(200);
    for (const { streamId, position: since } of claimed.slice(0, 50)) {
      const ticketId = ticketIdOf(streamId) ?? '';
      const commandId = `incident-${incidentId}-${ticketId}-${since}`;
      await execute(new ResumeAfterIncident({ ticketId, commandId }, incidentId));
    }

    await Promise.all([startWorker(), startWorker()]);
    await eventually(async () => expect((await resumptions(incidentId)).size).toBe(300), 20_000);
    await eventually(async () => expect(await progress(incidentId)).toMatchObject({ waiting: 0, resumed: 300 }));
    expect(sorted(await resumptions(incidentId))).toEqual(sorted(onceEach(tickets)));
  }, 60_000);

  it('complaints that are linked in the same moment are refused or resumed, and none is left behind', async () => {
    const tickets = await onDesk(100);
    const incidentId = await declared();
    await startWorker();
    const linked: string[] = [];
    const refused: unknown[] = [];
    const linking = inParallel(tickets, 16, (ticketId) =>
      execute(new LinkIncident(by(OFFICER, ticketId), incidentId)).then(
        () => void linked.push(ticketId),
        (error: { code?: unknown }) => void refused.push(error.code),
      ),
    );
    await eventually(() => expect(linked.length).toBeGreaterThan(10));
    await Promise.all([end(incidentId), linking]);
    expect(new Set([...refused, 'INCIDENT_ENDED'])).toEqual(new Set(['INCIDENT_ENDED']));
    expect(linked.length + refused.length).toBe(100);
    await eventually(
      async () => expect(sorted(await resumptions(incidentId))).toEqual(sorted(onceEach(linked))),
      15_000,
    );
  }, 60_000);

  it('one that is linked by somebody who had not heard of the end is resumed, each time that it happens', async () => {
    const [ticketId = ''] = await onDesk(1);
    const incidentId = await declared();
    await end(incidentId);
    await startWorker();
    const linkUnaware = async () => {
      const { version } = (await eventsOf(ticketId)).at(-1) ?? { version: 0 };
      const data = { source: 'COWIN', incident: incidentId };
      await runtime.store.append({
        streamId: streamOf(ticketId),
        expected: version,
        events: [
          { type: 'IncidentLinked', data },
          { type: 'SourceWaitStarted', data: { ...data, reason: null } },
        ],
        metadata: { actor: OFFICER, commandId: randomUUID() },
        occurredAt: new Date(),
        ...{ requestHash: 'x', result: 'awaitingSource' },
      });
    };
    for (const times of [1, 2]) {
      await linkUnaware();
      await eventually(async () => expect((await resumptions(incidentId)).get(ticketId)).toBe(times), 10_000);
    }
    expect(await complaintOf(ticketId)).toMatchObject({ status: 'routed' });
  }, 30_000);

  it('one that was merged meanwhile is resumed when the merge is undone', async () => {
    const [older = '', newer = ''] = [...(await onDesk(1)), ...(await onDesk(1, 1))];
    const incidentId = await declared();
    await startWorker();
    await link([newer], incidentId);
    await execute(new MergeComplaint(by(OFFICER, newer), older, null));
    await end(incidentId);
    await eventually(async () => expect(await progress(incidentId)).toMatchObject({ waiting: 0, left: 1 }));
    await execute(new UndoMerge(by(SUPERVISOR, newer), 'Two different doses.'));
    await eventually(
      async () => expect(await complaintOf(newer)).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' }),
      10_000,
    );
  }, 30_000);
});

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
