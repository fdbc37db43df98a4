import { type PackChange, describeChange, diffPacks } from '@nivaran/directory';
import { withPacks } from '@nivaran/runtime';
import { print, printJson } from '../output/output';
import { withDatabases } from './databases';
import { settingsFor } from './on-log';
import { packFrom, packInForce } from './pack-source';

/**
 * What differs from one pack to another. With one alone the pack in force is the other, in the order of time: what
 * changed since a version that was published, or what publishing a folder would change.
 * @throws PackInvalid, PackVersionUnknown, NoPackInForce
 */
export async function packDiff(one: string, other: string | undefined, json: boolean): Promise<void> {
  await withDatabases(settingsFor('pack'), ({ databaseUrl }) =>
    withPacks(databaseUrl, async (parts) => {
      const named = await packFrom(parts, one);
      const second = other === undefined ? packInForce(parts) : await packFrom(parts, other);
      const [from, to] = other === undefined && named.folder !== null ? [second, named] : [named, second];
      const changes = diffPacks(from.directory.pack, to.directory.pack);
      if (json) return printJson({ from: from.directory.pack.version, to: to.directory.pack.version, changes });
      print(`From ${from.title} to ${to.title}: ${countOf(changes)}.`);
      for (const change of changes) print(`  ${describeChange(change)}`);
    }),
  );
}

export function countOf(changes: readonly PackChange[]): string {
  if (changes.length === 0) return 'no change';
  return changes.length === 1 ? '1 change' : `${changes.length} changes`;
}
