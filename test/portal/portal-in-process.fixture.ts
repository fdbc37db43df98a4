import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { type RequestLimits, createServer } from '@nivaran/api';
import {
  AcceptComplaint,
  LodgeComplaint,
  type LodgeInput,
  ResolveComplaint,
  RouteComplaint,
} from '@nivaran/complaints';
import { loadPack } from '@nivaran/directory';
import { SubscriptionRunner } from '@nivaran/event-store';
import { CitizenSessions } from '@nivaran/identity';
import { createLogger, projectRoot, systemClock } from '@nivaran/platform';
import { PortalModule, pageOfProblem, servePortal } from '@nivaran/portal';
import { READ_MODEL_PROJECTIONS } from '@nivaran/read-models';
import { Runtime, prepareDatabases, publishPack } from '@nivaran/runtime';
import { type CuttingProxy, cuttingProxy, eventually, testDatabase } from '@nivaran/testing';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { PHONE } from './a-citizen.fixture';

/** The pages alone, in this process, and a browser: time, database and limits are in the hands of the test. */
export function portalInProcess({ limits = null }: { readonly limits?: RequestLimits | null } = {}) {
  const db = testDatabase();
  const log: string[] = [];
  let passed = 0;
  let [runtime, app, proxy, browser]: [Runtime, NestFastifyApplication, CuttingProxy, Browser] = [] as never;
  let folder = '';
  let runners: SubscriptionRunner[] = [];
  let url = '';

  beforeAll(async () => {
    const databases = { databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: null };
    const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
    await prepareDatabases(databases);
    await publishPack(db.url, await loadPack(packFolder), new Date());
    proxy = await cuttingProxy(db.url);
    folder = mkdtempSync(join(tmpdir(), 'nivaran-pages-'));
    runtime = await Runtime.open({
      ...{ ...databases, databaseUrl: proxy.url, packFolder, demo: true, openId: null, publicUrl: null },
      masterKeys: { current: Buffer.alloc(32, 7), old: null },
      attachments: { store: { kind: 'disk', folder }, clamd: null },
      logger: createLogger({ level: 'debug', pretty: false, stream: memory(log) }),
      clock: { now: () => new Date(systemClock.now().getTime() + passed) },
    });
    app = await createServer(runtime, [PortalModule], { trustedProxies: ['127.0.0.0/8'], limits, pageOfProblem });
    await servePortal(app);
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    runners = READ_MODEL_PROJECTIONS.map((projection) => new SubscriptionRunner(runtime.store, projection));
    for (const runner of runners) runner.start();
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(runners.map((runner) => runner.stop()));
    await app?.close();
    await runtime?.close();
    await proxy?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const commands = () => app.get(CommandBus, { strict: false });
  const asked = (ticketId: string) => ({ ticketId, commandId: randomUUID(), expectedVersion: null });
  const officer = { kind: 'staff', id: 'officer.bhopal', role: 'officer', desk: 'bhopal' } as const;

  return {
    get url() {
      return url;
    },
    get app() {
      return app;
    },
    /** Somebody with a phone, alone in their browser. */
    async somebody(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ ...PHONE, baseURL: url, ...options });
      return context.newPage();
    },
    /** A complaint at the desk of Bhopal, from this number. */
    async lodged(mobile: string): Promise<string> {
      const lodge = new LodgeComplaint({ kind: 'citizen', id: 'public' }, randomUUID(), complaintOf(mobile));
      const { ticketId } = await commands().execute(lodge);
      const actor = { kind: 'system', id: 'routing' } as const;
      await commands().execute(new RouteComplaint({ ...asked(ticketId), actor }, null));
      return ticketId;
    },
    /** The desk says that it is put right. */
    async resolved(ticketId: string): Promise<void> {
      const by = { ...asked(ticketId), actor: officer };
      await commands().execute(new AcceptComplaint(by));
      await commands().execute(new ResolveComplaint({ ...by, commandId: randomUUID() }, 'DOSE_ADDED', 'अब दिखेगी'));
    },
    /** The last code that was sent to a number with this end. */
    codeFor: (mobile: string): Promise<string> =>
      eventually(() => {
        const line = log.findLast((each) => each.includes(`number ends in ${mobile.slice(-2)}`)) ?? '';
        const code = /gets .*?(\d{6})/.exec(line)?.[1];
        if (code === undefined) throw new Error('No code was sent.');
        return code;
      }),
    /** What the browser of somebody brings who has shown that this number is theirs. */
    async cookieOf(mobile: string): Promise<string> {
      const token = await app.get(CitizenSessions, { strict: false }).create(mobile);
      return `nivaran_citizen=${token}`;
    },
    /** Moves the clock of the process, in ms. */
    pass(millis: number): void {
      passed += millis;
    },
    /** What the database answers gets lost, until `mend`. */
    cutDatabase: () => proxy.swallowAnswers(),
    mendDatabase: () => proxy.mend(),
  };
}

const complaintOf = (mobile: string): LodgeInput => ({
  ...{ category: 'DOSE_MISSING', language: 'hi', channel: 'web', statement: 'दूसरी खुराक नहीं दिख रही है।' },
  complainant: { name: 'सुनीता मालवीय', mobile, email: null },
  vaccination: {
    ...{ dose: 2, date: '2021-06-21', centre: 'नीमखेड़ा', districtLgd: 396, vaccine: null, beneficiaryReference: null },
  },
  residence: { pin: null, districtLgd: null },
  idProof: null,
});

function memory(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
}
