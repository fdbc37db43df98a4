import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarProblems, type CalendarException } from '@nivaran/sla';
import type { z } from 'zod';
import type { PackCalendar } from '../pack/pack';
import { readIcal, type IcalHoliday } from '../reading/ical-file';
import { byCodePoint, type Problems, type Source } from '../reading/problems';
import { readYaml } from '../reading/yaml-file';
import { calendarFile } from './schemas';

const FOLDER = 'calendars';
const YAML_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

type CalendarSource = Source<z.infer<typeof calendarFile>>;
interface CalendarFiles {
  /** The ids of all calendars, those that can't be used as well. */
  readonly ids: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, CalendarSource>;
  readonly imported: ReadonlyMap<string, readonly IcalHoliday[]>;
  readonly timeZone: string;
}

/**
 * All calendars of the pack, each with what it extends and imports already in it, in the order of their ids. Null, with
 * its problems told, if one of them can't be used.
 *
 * A calendar that extends another takes over its week, its length of a day and its holidays; what it says itself goes
 * before that, and what it says before what it imports.
 */
export async function readCalendars(
  folder: string,
  timeZone: string,
  problems: Problems,
): Promise<PackCalendar[] | null> {
  const before = problems.errors;
  const names = (await readdir(join(folder, FOLDER)).catch(() => [])).toSorted(byCodePoint);
  if (names.length === 0) problems.inFile(FOLDER, null, 'The folder is missing or empty; a desk needs a calendar.');
  const sources = await Promise.all(
    names.map(async (name) => {
      const id = YAML_NAME.exec(name)?.[1];
      const source = id ? await readYaml(folder, `${FOLDER}/${name}`, calendarFile, problems) : null;
      return id && source ? ([id, source] as const) : null;
    }),
  );
  const byId = new Map(sources.filter((entry) => entry !== null));
  const ids = new Set(names.flatMap((name) => YAML_NAME.exec(name)?.[1] ?? []));
  const wanted = new Set([...byId.values()].flatMap(({ data }) => data.holidayFiles));
  for (const name of names)
    if (!YAML_NAME.test(name) && !wanted.has(name) && byId.size === ids.size)
      problems.inFile(`${FOLDER}/${name}`, null, 'No calendar names this file, so it is not read.', 'warning');
  const imported = new Map<string, readonly IcalHoliday[]>();
  await Promise.all(
    [...wanted].map(async (name) => imported.set(name, (await readIcal(folder, `${FOLDER}/${name}`, problems)) ?? [])),
  );
  const files = { ids, byId, imported, timeZone };
  for (const [id, source] of byId) checkAlone(id, source, files, problems);
  return problems.errors === before ? [...byId.keys()].map((id) => flatten(id, files)) : null;
}

function checkAlone(
  id: string,
  source: CalendarSource,
  { ids, byId, timeZone }: CalendarFiles,
  problems: Problems,
): void {
  const { week, day, extends: parent, holidays } = source.data;
  if (parent === undefined) {
    if (day === undefined) problems.at(source, ['day'], 'The length of a working day is missing, such as PT8H.');
    if (Object.values(week ?? {}).flat().length === 0)
      problems.at(
        source,
        ['week'],
        'The week has no working hours; give them, or name a calendar that this one extends.',
      );
  } else if (!ids.has(parent)) {
    problems.at(source, ['extends'], `There is no calendar "${parent}" to extend; name a file of this folder.`);
  } else if (goesRound(id, byId)) {
    problems.at(source, ['extends'], 'This calendar extends itself by way of others; break the circle.');
  }
  const data = { id, timeZone, week: week ?? {}, exceptions: holidays, day: day ?? 'PT24H' };
  for (const { path, problem } of calendarProblems(data))
    problems.at(source, path[0] === 'exceptions' ? ['holidays', ...path.slice(1)] : path, problem);
}

function goesRound(id: string, byId: CalendarFiles['byId']): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined; next = byId.get(next)?.data.extends) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

function flatten(id: string, files: CalendarFiles): PackCalendar {
  const data = files.byId.get(id)?.data;
  if (!data) throw new Error(`Calendar ${id} was checked and is gone.`);
  const parent = data.extends === undefined ? undefined : flatten(data.extends, files);
  const exceptions = new Map<string, CalendarException>();
  for (const exception of parent?.exceptions ?? []) exceptions.set(exception.date, exception);
  for (const holiday of data.holidayFiles.flatMap((name) => files.imported.get(name) ?? []))
    exceptions.set(holiday.date, { ...holiday, hours: [] });
  for (const holiday of data.holidays) exceptions.set(holiday.date, holiday);
  return {
    id,
    name: data.name,
    timeZone: files.timeZone,
    week: data.week ?? parent?.week ?? {},
    exceptions: [...exceptions.values()].toSorted((one, other) => byCodePoint(one.date, other.date)),
    day: data.day ?? parent?.day ?? 'PT24H',
  };
}
