import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { RouteComplaint } from '@nivaran/complaints';
import { loadPack } from '@nivaran/directory';
import { SubscriptionRunner } from '@nivaran/event-store';
import { type Account, Accounts, DEMONSTRATION_PASSWORD, createDemonstrationAccounts } from '@nivaran/identity';
import { createLogger, projectRoot, systemClock } from '@nivaran/platform';
import { READ_MODEL_PROJECTIONS } from '@nivaran/read-models';
import { Runtime, prepareDatabases, publishPack } from '@nivaran/runtime';
import { type CuttingProxy, cuttingProxy, testDatabase } from '@nivaran/testing';
import { createApi } from '../create-api';
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
  /** Somebody of the public. */
  readonly citizen: Client;
  /** Somebody who signed in. */
  as(account: string): Promise<Client>;
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

/** Usable inside tests and hooks. */
export function apiUnderTest(): ApiUnderTest {
  const db = testDatabase();
  const log: string[] = [];
  let passed = 0;
  let runtime: Runtime;
  let app: NestFastifyApplication;
  let proxy: CuttingProxy;
  let runners: SubscriptionRunner[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  let server: Server;
  const clients = new Map<string, Promise<Client>>();

  beforeAll(async () => {
    const databases = { databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: null };
    const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
    await prepareDatabases(databases);
    await publishPack(db.url, await loadPack(packFolder), new Date());
    await createDemonstrationAccounts(db.appPool);
    const clock = { now: () => new Date(systemClock.now().getTime() + passed) };
    const logger = createLogger({ level: 'debug', pretty: false, stream: memory(log) });
    proxy = await cuttingProxy(db.url);
    runtime = await Runtime.open({
      ...databases,
      databaseUrl: proxy.url,
      masterKey: Buffer.alloc(32, 7),
      packFolder,
      demo: true,
      logger,
      clock,
    });
    app = await createApi(runtime);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    server = { port, agent, answers: new DocumentedAnswers(openApiDocument(app)) };
    runners = READ_MODEL_PROJECTIONS.map((projection) => new SubscriptionRunner(runtime.store, projection));
    for (const runner of runners) runner.start();
  });
  afterAll(async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
    agent.destroy();
    await app?.close();
    await runtime?.close();
    await proxy?.close();
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
    get citizen() {
      return new Client(server);
    },
    as(account) {
      const known = clients.get(account) ?? new Client(server).signIn(account, DEMONSTRATION_PASSWORD);
      clients.set(account, known);
      return known;
    },
    async createAccounts(...accounts) {
      for (const account of accounts)
        await new Accounts(db.appPool).create({ ...account, password: DEMONSTRATION_PASSWORD });
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
