import { type Packs, type Publication, diffPacks } from '@nivaran/directory';
import { withPacks } from '@nivaran/runtime';
import { moment, print, printJson, printTable } from '../output/output';
import { withDatabases } from './databases';
import { settingsFor } from './on-log';

interface Listed extends Publication {
  readonly inForce: boolean;
  /** To the one before; null for the first. */
  readonly changes: number | null;
}

/** Every time that a pack came into force, the latest first. */
export async function packList(json: boolean): Promise<void> {
  const listed = await withDatabases(settingsFor('pack'), ({ databaseUrl }) =>
    withPacks(databaseUrl, async ({ packs }) => listOf(packs)),
  );
  if (json) return printJson(listed);
  if (listed.length === 0) return print('No pack was ever published here.');
  printTable(
    ['Version', 'Published', 'By', 'Changes', '', 'Reason'],
    listed.map(({ version, at, by, changes, inForce, reason }) => [
      ...[version, moment(at, 'en'), by, changes ?? '–', inForce ? 'in force' : '', reason ?? '–'],
    ]),
  );
}

async function listOf(packs: Packs): Promise<Listed[]> {
  const publications = await packs.publications();
  await packs.ensure(publications.map(({ version }) => version));
  const packOf = (version: string) => packs.version(version).pack;
  return publications
    .map((one, index) => ({
      ...one,
      inForce: index === publications.length - 1,
      changes: one.previous === null ? null : diffPacks(packOf(one.previous), packOf(one.version)).length,
    }))
    .toReversed();
}
