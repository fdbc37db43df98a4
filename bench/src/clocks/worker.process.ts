import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { ComplaintsModule } from '@nivaran/complaints';
import { SubscriptionRunner } from '@nivaran/event-store';
import { DueClocks, Lookahead, Sweep, deadlinesProjection } from '@nivaran/jobs';
import { createLogger } from '@nivaran/platform';
import { Runtime, RuntimeModule } from '@nivaran/runtime';
import { WorkerModule, fireDeadlines, foreseeDeadlines } from '@nivaran/worker';
import type { WorkerSettings } from './worker-processes';

class BenchProcess {}

/** One worker in a process of its own; ends when its parent disconnects. Says `ready` once it works. */
async function main({ masterKey, path, ...urls }: WorkerSettings): Promise<void> {
  const logger = createLogger({ level: 'error', pretty: false });
  const runtime = await Runtime.open({
    ...{
      ...urls,
      masterKeys: { current: Buffer.from(masterKey, 'hex'), old: null },
      packFolder: '',
      demo: false,
      logger,
    },
  });
  const parts = path === 'store' ? ComplaintsModule : WorkerModule;
  const module = { module: BenchProcess, imports: [RuntimeModule.for(runtime), parts] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  const stopRinging = path === 'store' ? ringAllTheTime(app, runtime) : async () => undefined;

  process.once('disconnect', () => {
    void (async () => {
      await stopRinging();
      await app.close();
      await runtime.close();
      process.exit();
    })();
  });
  process.send?.('ready');
}

/** Without alarms: looks for due clocks again as soon as it has looked. */
function ringAllTheTime(app: INestApplicationContext, { store, clock }: Runtime): () => Promise<void> {
  const commands = app.get(CommandBus, { strict: false });
  const report = (error: unknown) => console.error(error);
  const dueClocks = new DueClocks(store, clock, (deadlines) => fireDeadlines(commands, deadlines), report);
  const lookahead = new Lookahead(store.pool, clock, (deadlines) => foreseeDeadlines(commands, deadlines));
  const lookout = new Sweep([() => lookahead.look()], report);
  lookout.start();
  const runner = new SubscriptionRunner(store, deadlinesProjection);
  runner.start();
  let stopping = false;
  const ringing = (async () => {
    while (!stopping) {
      await dueClocks.ring();
      await sleep(5);
    }
  })().catch(report);
  return async () => {
    stopping = true;
    await Promise.all([ringing, lookout.stop()]);
    await runner.stop();
  };
}

process.once('message', (settings: WorkerSettings) => {
  main(settings).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
