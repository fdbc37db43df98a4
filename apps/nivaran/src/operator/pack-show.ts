import { summarizePack } from '@nivaran/directory';
import { withPacks } from '@nivaran/runtime';
import { print, printJson, printTable } from '../output/output';
import { withDatabases } from './databases';
import { settingsFor } from './on-log';
import { packFrom, packInForce } from './pack-source';

/** A pack at a glance, or whole as JSON. @throws PackVersionUnknown, NoPackInForce */
export async function packShow(asked: string | undefined, json: boolean): Promise<void> {
  const { directory, title } = await withDatabases(settingsFor('pack'), ({ databaseUrl }) =>
    withPacks(databaseUrl, async (parts) => (asked === undefined ? packInForce(parts) : packFrom(parts, asked))),
  );
  if (json) return printJson(directory.pack);
  const { id, name, counts, stages, calendars } = summarizePack(directory.pack, new Date());
  print(`${name} (${id}), version ${title}`);
  print(
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', '),
  );
  print();
  printTable(
    ['Stage', 'Target', 'Calendar'],
    stages.map(({ stage, target, calendar }) => [stage, target, calendar]),
  );
  print();
  printTable(
    ['Category', 'To act', 'To resolve', ''],
    directory.pack.categories.map(({ code, act, ladder, resolve, urgent }) => [
      ...[code, ladder.map((tier) => `${tier} ${act[tier] ?? '–'}`).join(', '), resolve, urgent ? 'urgent' : ''],
    ]),
  );
  print();
  printTable(
    ['Calendar', 'Desks', 'Next holidays'],
    calendars.map((calendar) => [
      ...[calendar.id, calendar.desks],
      calendar.nextHolidays.map(({ date, name: holiday }) => `${date} ${holiday}`).join(', ') || '–',
    ]),
  );
}
