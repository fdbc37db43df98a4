import { createInterface } from 'node:readline/promises';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { ComplaintsModule } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import { NestLogger, NivaranError, type Settings, createLogger } from '@nivaran/platform';
import {
  type ClockToMove,
  type MovedClocks,
  type PackParts,
  Runtime,
  RuntimeModule,
  clocksByDesk,
  clocksToMove,
  moveClocks,
} from '@nivaran/runtime';
import { moment, print, printTable, progressBar } from '../output/output';
import type { DatabaseUrls } from './databases';

/** Nobody is there who could be asked. */
class ConfirmationMissing extends NivaranError {
  readonly code = 'CONFIRMATION_MISSING';

  constructor() {
    super('Moving clocks needs a yes, and there is no terminal to ask on. Look with --dry-run, then say --yes.');
  }
}

/** @throws ConfirmationMissing */
export function assertCanConfirm(yes: boolean): void {
  if (!yes && !process.stdin.isTTY) throw new ConfirmationMissing();
}

/** With a progress bar. @throws TicketsBehind */
export async function listClocks(parts: PackParts, pack: Directory, now: Date): Promise<ClockToMove[]> {
  const bar = progressBar('Looking through open complaints');
  try {
    const clocks: ClockToMove[] = [];
    for await (const clock of clocksToMove(parts, pack, now, (done, of) => bar.update(done, of))) clocks.push(clock);
    return clocks;
  } finally {
    bar.stop();
  }
}

const SHOWN = 30;

export function printClocks(clocks: readonly ClockToMove[]): void {
  printTable(
    ['Ticket', 'Clock', 'Desk', 'Due', 'Due then', 'Calendar'],
    clocks
      .slice(0, SHOWN)
      .map(({ ticketId, instance, desk, dueBefore, dueAfter, calendar }) => [
        ...[ticketId, instance, desk ?? '–', dueText(dueBefore)],
        ...[dueBefore === dueAfter ? 'the same' : dueText(dueAfter), calendar],
      ]),
  );
  if (clocks.length > SHOWN) print(`and ${clocks.length - SHOWN} more; --json lists all.`);
  print();
  printTable(
    ['Desk', 'Clocks'],
    clocksByDesk(clocks).map(({ desk, clocks: count }) => [desk ?? '–', count]),
  );
}

const dueText = (iso: string | null): string => (iso === null ? 'paused' : moment(iso, 'en'));

/** @returns null if whoever was asked said no */
export async function confirmAndMove(
  urls: DatabaseUrls,
  settings: Settings,
  clocks: readonly ClockToMove[],
  packVersion: string,
  { yes, ...order }: { readonly yes: boolean; readonly by: string; readonly reason: string | null },
): Promise<MovedClocks | null> {
  if (!yes && !(await isConfirmed(`Move ${numberOf(clocks)} now, each by a recorded event? [y/N] `))) return null;
  return withCommands(urls, settings, async (commands) => {
    const bar = progressBar('Moving clocks');
    try {
      return await moveClocks(commands, packVersion, clocks, order, (done, of) => bar.update(done, of));
    } finally {
      bar.stop();
    }
  });
}

export const numberOf = ({ length }: readonly ClockToMove[]): string =>
  `${length} ${length === 1 ? 'clock' : 'clocks'}`;

export function printMoved({ tickets, left }: MovedClocks): void {
  print();
  print(`The clocks of ${tickets} ${tickets === 1 ? 'complaint' : 'complaints'} were moved.`);
  if (left.length === 0) return;
  print(`${left.length} changed meanwhile and were left: ${left.map(({ ticketId }) => ticketId).join(', ')}.`);
  print('"nivaran pack move-clocks" looks at them again.');
}

async function isConfirmed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}

class PackProcess {}

async function withCommands<T>(
  urls: DatabaseUrls,
  { redisUrl, masterKey, packFolder, demo }: Settings,
  work: (commands: CommandBus) => Promise<T>,
): Promise<T> {
  const logger = createLogger({ level: 'warn', pretty: process.stderr.isTTY });
  const runtime = await Runtime.open({ ...urls, redisUrl, masterKey, packFolder, demo, logger });
  try {
    const module = { module: PackProcess, imports: [RuntimeModule.for(runtime), ComplaintsModule] };
    const app = await NestFactory.createApplicationContext(module, { logger: new NestLogger(logger) });
    try {
      return await work(app.get(CommandBus, { strict: false }));
    } finally {
      await app.close();
    }
  } finally {
    await runtime.close();
  }
}
