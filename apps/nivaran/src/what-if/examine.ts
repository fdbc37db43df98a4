import { rulesFrom } from '@nivaran/complaints';
import { Directory, Packs, describeProblem, loadPack } from '@nivaran/directory';
import { EventStore } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';
import { type WhatIf, compareHistory, whatIf } from '@nivaran/read-models';
import { EVENT_TYPES } from '@nivaran/runtime';
import { otherPack } from './other-pack';
import { type Period, periodOf } from './period';
import type { WhatIfOptions } from './options';

/** What the output is made of. */
export interface WhatIfReport {
  readonly period: Period;
  readonly now: number;
  /** The pack in force, by whose names groups are called. */
  readonly directory: Directory;
  readonly otherVersion: string;
  readonly result: WhatIf;
}

export interface Examination {
  readonly databaseUrl: string;
  readonly packFolder: string;
  readonly now: number;
  readonly say: (line: string) => void;
  readonly onProgress: (position: number, head: number) => void;
}

/** Compares the history in a database with what other rules would have made of it. The database refuses every write. */
export async function examine(options: WhatIfOptions, to: Examination): Promise<WhatIfReport> {
  const pool = createPool(readOnly(to.databaseUrl), {
    ...{ max: 2, name: 'nivaran-what-if' },
    onConnectionLost: (error) => to.say(error.message),
  });
  try {
    const store = new EventStore(pool, EVENT_TYPES);
    const packs = new Packs(store);
    await packs.refresh();
    const directory = packs.current();
    const period = periodOf(options, { timeZone: directory.pack.timeZone, now: to.now });
    const { pack: other, warnings, folder } = await otherPack(options, to.packFolder, packs);
    for (const warning of warnings) to.say(describeProblem(warning));
    if (folder !== null) await tellIfNotInForce(folder, directory, to.say);
    const throughout = rulesFrom(new Directory(other));
    const stages = compareHistory(store.read, {
      ...period,
      now: to.now,
      rules: { throughout },
      onProgress: to.onProgress,
    });
    const result = await whatIf(stages, options.by, { directory, withChanges: options.changes !== undefined });
    return { period, now: to.now, directory, otherVersion: other.version, result };
  } finally {
    await pool.end();
  }
}

/** A URL whose sessions can't write, whatever is asked of them. */
export function readOnly(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options') ?? '';
  url.searchParams.set('options', `${options} -c default_transaction_read_only=on`.trim());
  return url.href;
}

async function tellIfNotInForce(folder: string, { pack }: Directory, say: (line: string) => void): Promise<void> {
  const { version } = await loadPack(folder);
  if (version !== pack.version)
    say(
      `Note: what was not replaced comes from ${folder} (version ${version}), which is not the pack in force (version ${pack.version}).`,
    );
}
