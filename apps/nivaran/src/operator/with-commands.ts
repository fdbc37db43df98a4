import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { ComplaintsModule } from '@nivaran/complaints';
import { NestLogger, type Settings, createLogger } from '@nivaran/platform';
import { Runtime, RuntimeModule } from '@nivaran/runtime';
import type { DatabaseUrls } from './databases';

class OperatorProcess {}

/** Runs work that acts on complaints, beside a Nivaran that may run or not. */
export async function withCommands<T>(
  urls: DatabaseUrls,
  { redisUrl, masterKeys, packFolder, attachments, demo }: Settings,
  work: (commands: CommandBus, runtime: Runtime) => Promise<T>,
): Promise<T> {
  const logger = createLogger({ level: 'warn', pretty: process.stderr.isTTY });
  const runtime = await Runtime.open({ ...urls, redisUrl, masterKeys, packFolder, attachments, demo, logger });
  try {
    const module = { module: OperatorProcess, imports: [RuntimeModule.for(runtime), ComplaintsModule] };
    const app = await NestFactory.createApplicationContext(module, { logger: new NestLogger(logger) });
    try {
      return await work(app.get(CommandBus, { strict: false }), runtime);
    } finally {
      await app.close();
    }
  } finally {
    await runtime.close();
  }
}
