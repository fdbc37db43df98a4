import { relative } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule, createServer } from '@nivaran/api';
import { loadPack } from '@nivaran/directory';
import { Accounts, Audit, createDemonstrationAccounts } from '@nivaran/identity';
import {
  type EmbeddedPostgres,
  NestLogger,
  type Settings,
  createLogger,
  projectRoot,
  startEmbeddedPostgres,
} from '@nivaran/platform';
import { PortalModule, pageOfProblem, servePortal } from '@nivaran/portal';
import { Runtime, RuntimeModule, prepareDatabases, publishPack } from '@nivaran/runtime';
import { WorkerModule } from '@nivaran/worker';
import { seedDemonstration } from '../demo/seed-demonstration';
import { type DatabaseUrls, embeddedUrls } from '../operator/databases';
import { describeStart } from '../operator/pack-at-start';
import { assertPortFree, portProblem } from './http-port';
import type { Part } from './part';
import { Steps } from './steps';
import { welcome } from './welcome';

const HOST = '0.0.0.0';

/** What a process serves, and what else runs in it. */
const MODULES: Readonly<Record<Exclude<Part, 'worker'>, readonly Type[]>> = {
  all: [ApiModule, PortalModule, WorkerModule],
  api: [ApiModule],
  portal: [PortalModule],
};
const SAID: Readonly<Record<Part, string>> = {
  ...{ all: 'api, portal and worker', api: 'api', portal: 'portal', worker: 'worker' },
};

/** One process of Nivaran, from its settings to its listening port, and back. */
export class Installation {
  private readonly steps = new Steps();
  private postgres: EmbeddedPostgres | undefined;
  private runtime: Runtime | undefined;
  private app: NestFastifyApplication | INestApplicationContext | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly part: Part,
  ) {}

  /** @throws PortTaken, FolderInUse, PackInvalid, DatabaseUnreachable, … each in a sentence */
  async start(): Promise<void> {
    const { settings, steps } = this;
    const { demo, packFolder, redisUrl, masterKeys, attachments, smsUrl, publicUrl, openId, port, logLevel } = settings;
    if (this.part !== 'worker' && port !== 0) await assertPortFree(port, HOST);
    const pack = await steps.take('Pack', async (say) => {
      const loaded = await loadPack(packFolder);
      say(`${loaded.id} ${loaded.version}`);
      return loaded;
    });
    const urls = await this.databases();
    await steps.take('Databases', async (say) => {
      await prepareDatabases(
        { ...urls, redisUrl },
        {
          onMigration: (file) => say(`applied ${file}`),
          onRebuild: (name, position, head) => say(`rebuilding ${name}, ${position} of ${head} events`),
        },
      );
      say('up to date');
    });
    await steps.take('Pack in force', async (say) =>
      say(describeStart(pack, await publishPack(urls.databaseUrl, pack, new Date()))),
    );
    const logger = createLogger({ level: logLevel, pretty: process.stdout.isTTY });
    this.runtime = await Runtime.open({
      ...urls,
      ...{ redisUrl, masterKeys, packFolder, attachments, smsUrl, publicUrl, openId, demo, logger },
    });
    const runtime = this.runtime;
    this.app = await this.application(runtime);
    if (demo) await this.demonstrate(runtime);
    await this.listen();
  }

  /** Finishes what is under way, then lets go of everything in the reverse order. */
  async stop(): Promise<void> {
    if (!this.app && !this.runtime && !this.postgres) return;
    this.steps.line();
    this.steps.line('Stopping …');
    await this.app?.close();
    await this.runtime?.close();
    await this.postgres?.stop();
    this.steps.line('Stopped.');
  }

  private async databases(): Promise<DatabaseUrls> {
    const { database } = this.settings;
    if (database.kind === 'server') return { databaseUrl: database.url, vaultDatabaseUrl: database.vaultUrl };
    return this.steps.take('PostgreSQL', async (say) => {
      this.postgres = await startEmbeddedPostgres({
        folder: database.folder,
        log: say,
        onExit: (error) => {
          this.steps.line(error.message);
          process.exit(4);
        },
      });
      say(`embedded, in ${relative(projectRoot(), database.folder) || database.folder}`);
      return embeddedUrls(this.postgres);
    });
  }

  private async application(runtime: Runtime): Promise<NestFastifyApplication | INestApplicationContext> {
    return this.steps.take('Nivaran', async (say) => {
      say(SAID[this.part]);
      const options = { logger: new NestLogger(runtime.options.logger), bufferLogs: false };
      if (this.part === 'worker') {
        const module = { module: WorkerProcess, imports: [RuntimeModule.for(runtime), WorkerModule] };
        return NestFactory.createApplicationContext(module, options);
      }
      const { trustedProxies } = this.settings;
      const app = await createServer(runtime, MODULES[this.part], { trustedProxies, pageOfProblem });
      if (MODULES[this.part].includes(PortalModule)) await servePortal(app);
      return app.init();
    });
  }

  private async demonstrate(runtime: Runtime): Promise<void> {
    await this.steps.take('Demonstration', async (say) => {
      await createDemonstrationAccounts(new Accounts(runtime.pool, new Audit(runtime.store, runtime.clock)));
      const app = this.app;
      const cases = app ? await seedDemonstration(runtime, app.get(CommandBus, { strict: false })) : 0;
      say(cases > 0 ? `${cases} cases lodged` : 'accounts ready');
    });
  }

  private async listen(): Promise<void> {
    const { settings, steps } = this;
    if (!this.app || !('listen' in this.app)) return steps.line(`The worker runs (ready in ${steps.seconds} s).`);
    try {
      await this.app.listen(settings.port, HOST);
    } catch (error) {
      throw portProblem(error as Error, settings.port);
    }
    const { port } = new URL(await this.app.getUrl());
    welcome(steps, { port: Number(port || 80), demo: settings.demo, part: this.part });
  }
}

class WorkerProcess {}
