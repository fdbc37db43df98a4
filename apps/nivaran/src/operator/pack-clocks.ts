import type { Directory } from '@nivaran/directory';
import type { Settings } from '@nivaran/platform';
import {
  type ClockToMove,
  type MovedClocks,
  type PackParts,
  clocksByDesk,
  clocksToMove,
  moveClocks,
} from '@nivaran/runtime';
import { moment, print, printTable, progressBar } from '../output/output';
import { isConfirmed } from './confirm';
import type { DatabaseUrls } from './databases';
import { withCommands } from './with-commands';

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
