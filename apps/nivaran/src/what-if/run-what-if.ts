import { open, writeFile } from 'node:fs/promises';
import { NivaranError } from '@nivaran/platform';
import { withDatabases } from '../operator/databases';
import { settingsFor } from '../operator/on-log';
import { printJson, progressBar, say } from '../output/output';
import { type WhatIfReport, examine } from './examine';
import { changeAsJson, shown, shownRows } from './rows';
import { printWhatIf } from './show-what-if';
import type { WhatIfOptions } from './options';
import { whatIfCsv } from './what-if-csv';
import { WORDS } from './words';

export class ChangesInvalid extends NivaranError {
  readonly code = 'CHANGES_INVALID';
}

export class CsvNotWritable extends NivaranError {
  readonly code = 'CSV_NOT_WRITABLE';
}

const USUAL_CHANGES = 20;

/** @throws ChangesInvalid, CsvNotWritable, PeriodInvalid, OtherRulesMissing, PackInvalid, PackPartUnusable */
export async function runWhatIf(options: WhatIfOptions): Promise<void> {
  const changes = howMany(options.changes);
  if (options.csv !== undefined) await assertWritable(options.csv);
  const settings = settingsFor('what-if');
  const bar = progressBar('Reading the log');
  const report = await withDatabases(settings, ({ databaseUrl }) =>
    examine(options, {
      ...{ databaseUrl, packFolder: settings.packFolder, now: Date.now(), say },
      onProgress: (position, head) => bar.update(position, head),
    }),
  ).finally(() => bar.stop());
  if (options.json) printJson(whatIfJson(report, options.lang, changes));
  else printWhatIf(report, options.lang, changes);
  if (options.csv !== undefined) {
    await writeFile(options.csv, whatIfCsv(report, options.lang));
    say(WORDS[options.lang].written(options.csv));
  }
}

/** Everything, for programs: instants in ISO 8601, shares 0 to 1, differences in percentage points. */
export function whatIfJson(report: WhatIfReport, language: 'hi' | 'en', changes: number | null) {
  const { period, now, directory, otherVersion, result } = report;
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ...{ from: iso(period.from), to: iso(period.to), asOf: iso(now) },
    ...{ packInForce: directory.pack.version, otherPack: otherVersion },
    total: shown(result.total),
    by: Object.fromEntries(shownRows(report, language)),
    unknown: result.unknown,
    ...(changes === null || result.changes === null
      ? {}
      : { changed: result.changes.length, changes: result.changes.slice(0, changes).map(changeAsJson) }),
  };
}

/** Before the long work, not after it. Leaves a file that is there as it is. @throws CsvNotWritable */
async function assertWritable(file: string): Promise<void> {
  try {
    await (await open(file, 'a')).close();
  } catch (error) {
    throw new CsvNotWritable(
      `${file} can't be written: ${(error as Error).message}. Check the folder, or name another file.`,
    );
  }
}

function howMany(changes: WhatIfOptions['changes']): number | null {
  if (changes === undefined) return null;
  if (changes === true) return USUAL_CHANGES;
  if (/^\d{1,9}$/.test(changes)) return Number(changes);
  throw new ChangesInvalid(`--changes ${changes} is not a number of tickets; give a whole number, or none for 20.`);
}
