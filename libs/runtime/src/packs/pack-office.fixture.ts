import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { type Complaint, type ComplaintEvent, ComplaintsModule, fold, streamOf } from '@nivaran/complaints';
import { type Pack, type PackCalendar, packVersion } from '@nivaran/directory';
import { type StoredEvent, prepareProjections } from '@nivaran/event-store';
import { createLogger, projectRoot } from '@nivaran/platform';
import { ticketsProjection } from '@nivaran/read-models';
import { MovingClock, type TestDatabase, defaultPack, loadDefaultPack, testDatabase } from '@nivaran/testing';
import { Runtime } from '../runtime';
import { RuntimeModule } from '../runtime.module';
import { type ClockToMove, clocksToMove } from './clocks-to-move';
import { publishPack } from './publish-pack';

class CommandsAlone {}

/** A database with the default pack in force, and no worker. Usable inside tests. */
export interface PackOffice {
  readonly db: TestDatabase;
  readonly clock: MovingClock;
  readonly runtime: Runtime;
  readonly commands: CommandBus;
  /** What the pack in force would move now. */
  clocksToMove(): Promise<ClockToMove[]>;
  eventsOf(ticketId: string): Promise<StoredEvent<ComplaintEvent>[]>;
  complaintOf(ticketId: string): Promise<Complaint>;
}

export function packOffice(): PackOffice {
  const db = testDatabase();
  const clock = new MovingClock();
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
        clock,
      },
      ...{ packFolder: join(projectRoot(), 'packs/madhya-pradesh'), demo: false },
      logger: createLogger({ level: 'silent', pretty: false }),
    });
    const module = { module: CommandsAlone, imports: [RuntimeModule.for(runtime), ComplaintsModule] };
    app = await NestFactory.createApplicationContext(module, { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await runtime.close();
  });

  const eventsOf = (ticketId: string) => runtime.store.read.stream<ComplaintEvent>(streamOf(ticketId));
  return {
    ...{ db, clock, eventsOf },
    get runtime() {
      return runtime;
    },
    get commands() {
      return app.get(CommandBus, { strict: false });
    },
    async clocksToMove() {
      const clocks: ClockToMove[] = [];
      for await (const one of clocksToMove(runtime, runtime.packs.current(), clock.now())) clocks.push(one);
      return clocks;
    },
    async complaintOf(ticketId) {
      const complaint = fold(await eventsOf(ticketId));
      if (!complaint) throw new Error(`There is no ticket ${ticketId}.`);
      return complaint;
    },
  };
}

/** The default pack with something changed, under the version that it then has. */
export function packWith(change: Partial<Omit<Pack, 'version'>>, from: Pack = defaultPack().pack): Pack {
  const { version: _, ...content } = { ...from, ...change };
  return { ...content, version: packVersion(content) };
}

/** The calendars of the default pack, with one more holiday in one of them. */
export function holidayIn(calendar: string, date: string, name: string): PackCalendar[] {
  const holiday = { date, name: { hi: name, en: name }, hours: [] };
  return defaultPack().pack.calendars.map((one) =>
    one.id === calendar ? { ...one, exceptions: [...one.exceptions, holiday] } : one,
  );
}
