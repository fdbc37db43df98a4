import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { RouteComplaint } from '@nivaran/complaints';
import { loadPack } from '@nivaran/directory';
import { SubscriptionRunner } from '@nivaran/event-store';
import {
  type Account,
  Accounts,
  DEMONSTRATION_PASSWORD,
  auditLogProjection,
  createDemonstrationAccounts,
} from '@nivaran/identity';
import { type OpenIdSettings, createLogger, freePort, projectRoot, systemClock } from '@nivaran/platform';
import { READ_MODEL_PROJECTIONS } from '@nivaran/read-models';
import { Runtime, prepareDatabases, publishPack } from '@nivaran/runtime';
import { type CuttingProxy, type FakeClamd, cuttingProxy, fakeClamd, testDatabase } from '@nivaran/testing';
import { ApiModule } from '../api.module';
import { createServer } from '../create-server';
import type { RequestLimits } from '../limits/request-limits';
import { RouteTable } from '../server/route-table';
import { openApiDocument } from '../openapi/document';
import { Client, type Server } from './client.fixture';
import { DocumentedAnswers } from './documented-answers.fixture';

/** The whole api on a database of its own, with the Madhya Pradesh pack and the demonstration accounts. */
export interface ApiUnderTest {
  readonly runtime: Runtime;
  readonly app: NestFastifyApplication;
  readonly port: number;
  /** What the server serves, as Fastify knows it. */
  readonly routes: readonly { readonly method: string; readonly url: string }[];
  /** What the process logged so far. */
  readonly log: readonly string[];
  /** Where the files are kept that came with complaints, and who looks for viruses in them. */
  readonly attachments: { readonly folder: string; readonly clamd: FakeClamd };
  /** Somebody of the public. */
  readonly citizen: Client;
  /** Somebody who signed in, in one session for all. */
  as(account: string): Promise<Client>;
  /** Somebody who opens a session of their own. */
  somebody(account: string, password: string): Promise<Client>;
  /** A citizen who proved this number by the code that the log of the demonstration shows. */
  citizenWith(mobile: string): Promise<Client>;
  /** More accounts than the demonstration has; all have its password. */
  createAccounts(...accounts: Account[]): Promise<void>;
  /** What the worker does: the pack's rules choose the desk. */
  route(ticketId: string): Promise<void>;
  /** Moves the clock of the process, in ms. Whoever acts afterwards signs in anew. */
  pass(millis: number): void;
  /** What the database answers gets lost, until `mend`. */
  cutDatabase(): void;
  mendDatabase(): void;
}

/** What an api under test has that others do without. */
export interface ApiSettings {
  readonly trustedProxies?: readonly string[];
  /** Nobody is limited if not given: most specs send more in a minute than anybody may. */
  readonly limits?: RequestLimits;
  /** Where staff sign in beside their password. @param publicUrl where this api is reached */
  readonly openId?: (publicUrl: string) => Promise<OpenIdSettings>;
}

/** Usable inside tests and hooks. */
export function apiUnderTest({ trustedProxies = [], limits, openId }: ApiSettings = {}): ApiUnderTest {
  const db = testDatabase();
  const log: string[] = [];
  let passed = 0;
  let runtime: Runtime;
  let app: NestFastifyApplication;
  let proxy: CuttingProxy;
  let clamd: FakeClamd;
  let folder: string;
  let runners: SubscriptionRunner[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  let server: Server;
  const clients = new Map<string, Promise<Client>>();

  beforeAll(async () => {
    const databases = { databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: null };
    const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
    await prepareDatabases(databases);
    await publishPack(db.url, await loadPack(packFolder), new Date());
    const clock = { now: () => new Date(systemClock.now().getTime() + passed) };
    const logger = createLogger({ level: 'debug', pretty: false, stream: memory(log) });
    proxy = await cuttingProxy(db.url);
    clamd = await fakeClamd();
    folder = mkdtempSync(join(tmpdir(), 'nivaran-api-'));
    const at = openId ? await freePort() : 0; // a provider must know beforehand where it sends people back to
    const signOn = (await openId?.(`http://127.0.0.1:${at}`)) ?? null;
    runtime = await Runtime.open({
      ...databases,
      databaseUrl: proxy.url,
      masterKeys: { current: Buffer.alloc(32, 7), old: null },
      packFolder,
      attachments: { store: { kind: 'disk', folder }, clamd: clamd.address },
      openId: signOn,
      publicUrl: signOn?.publicUrl ?? null,
      demo: true,
      logger,
      clock,
    });
    app = await createServer(runtime, [ApiModule], { trustedProxies, limits: limits ?? null });
    await createDemonstrationAccounts(app.get(Accounts));
    await app.listen(at, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    server = { port, agent, answers: new DocumentedAnswers(openApiDocument(app)) };
    runners = [...READ_MODEL_PROJECTIONS, auditLogProjection].map(
      (projection) => new SubscriptionRunner(runtime.store, projection),
    );
    for (const runner of runners) runner.start();
  });
  afterAll(async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
    agent.destroy();
    await app?.close();
    await runtime?.close();
    await proxy?.close();
    await clamd?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    log,
    get runtime() {
      return runtime;
    },
    get app() {
      return app;
    },
    get routes() {
      const { routes } = app.get(RouteTable);
      return routes;
    },
    get port() {
      return server.port;
    },
    get attachments() {
      return { folder, clamd };
    },
    get citizen() {
      return new Client(server);
    },
    as(account) {
      const known = clients.get(account) ?? new Client(server).signIn(account, DEMONSTRATION_PASSWORD);
      clients.set(account, known);
      return known;
    },
    somebody: (account, password) => new Client(server).signIn(account, password),
    async citizenWith(mobile) {
      const client = new Client(server);
      await client.post('/api/v1/citizen/code', { mobile });
      const line = log.findLast((each) => each.includes(`number ends in ${mobile.slice(-2)}`)) ?? '';
      const code = /gets .*?(\d{6})/.exec(line)?.[1] ?? '';
      return client.keepCookieOf(await client.post('/api/v1/citizen/session', { mobile, code }));
    },
    async createAccounts(...accounts) {
      for (const account of accounts) await app.get(Accounts).createForDemonstration(DEMONSTRATION_PASSWORD, account);
    },
    async route(ticketId) {
      const request = { ticketId, actor: { kind: 'system', id: 'routing' }, commandId: randomUUID() } as const;
      await app
        .get(CommandBus, { strict: false })
        .execute(new RouteComplaint({ ...request, expectedVersion: null }, null));
    },
    pass(millis) {
      passed += millis;
      clients.clear();
    },
    cutDatabase() {
      proxy.swallowAnswers();
    },
    mendDatabase() {
      proxy.mend();
    },
  };
}

function memory(lines: string[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
}
