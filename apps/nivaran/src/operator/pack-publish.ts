import { type Pack, type PackChange, type Publishing, describeChange, diffPacks } from '@nivaran/directory';
import { type PackParts, assertNothingInUseIsDropped, publish, withPacks } from '@nivaran/runtime';
import { print, printJson, progressBar } from '../output/output';
import { withDatabases } from './databases';
import { settingsFor } from './on-log';
import { assertCanConfirm } from './confirm';
import { confirmAndMove, listClocks, numberOf, printClocks, printMoved } from './pack-clocks';
import { nameOfUser } from './name-of-user';
import { countOf } from './pack-diff';
import { packFrom } from './pack-source';

export interface PublishOptions {
  readonly by?: string;
  readonly reason?: string;
  readonly moveClocks?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * Puts a pack in force and lists the open clocks that it would move, which it moves only if told to.
 * @throws PackInvalid, PackVersionUnknown, PackDropsWhatIsInUse, TicketsBehind, PackPublishedMeanwhile, ConfirmationMissing
 */
export async function packPublish(asked: string, options: PublishOptions): Promise<void> {
  const { moveClocks = false, yes = false, dryRun = false, json = false } = options;
  const publishing = { by: options.by ?? nameOfUser(), reason: options.reason ?? null };
  const isToMove = moveClocks && !dryRun;
  if (isToMove) assertCanConfirm(yes, 'Moving clocks', 'Look with --dry-run, then say --yes.');
  const settings = settingsFor('pack');
  await withDatabases(settings, (urls) =>
    withPacks(urls.databaseUrl, async (parts) => {
      const { directory } = await packFrom(parts, asked);
      const { pack } = directory;
      const now = new Date();
      const previous = (await parts.packs.publications()).at(-1)?.version ?? null;
      const changes = previous === null ? [] : diffPacks(parts.packs.version(previous).pack, pack);
      const published = await publishOrCheck(parts, pack, { at: now, ...publishing }, dryRun);
      if (!json) printPublished(pack, previous, changes, published);

      const clocks = await listClocks(parts, directory, now);
      if (!json) printOpenClocks(clocks, { dryRun, isToMove });
      const isWanted = isToMove && clocks.length > 0;
      const moved = isWanted
        ? await confirmAndMove(urls, settings, clocks, pack.version, { yes, ...publishing })
        : null;
      if (json) return printJson({ version: pack.version, previous, published, changes, clocks, moved });
      if (moved) printMoved(moved);
      else if (isWanted) print('Nothing was moved. "nivaran pack move-clocks" asks again.');
    }),
  );
}

async function publishOrCheck(parts: PackParts, pack: Pack, publishing: Publishing, dryRun: boolean): Promise<boolean> {
  const bar = progressBar('Looking for what is in use');
  try {
    if (!dryRun) return await publish(parts, pack, publishing, (done, of) => bar.update(done, of));
    await assertNothingInUseIsDropped(parts, pack, publishing.at, (done, of) => bar.update(done, of));
    return false;
  } finally {
    bar.stop();
  }
}

const SHOWN = 40;

function printPublished(
  { id, version }: Pack,
  previous: string | null,
  changes: readonly PackChange[],
  published: boolean,
): void {
  const now = published ? 'is in force now' : 'can come into force';
  if (version === previous) return print(`Pack ${id} ${version} is in force already.`);
  print(`Pack ${id} ${version} ${now}${previous === null ? '' : `: ${countOf(changes)} to ${previous}`}.`);
  for (const change of changes.slice(0, SHOWN)) print(`  ${describeChange(change)}`);
  if (changes.length > SHOWN) print(`  and ${changes.length - SHOWN} more; "nivaran pack diff" lists all.`);
}

function printOpenClocks(
  clocks: Parameters<typeof printClocks>[0],
  { dryRun, isToMove }: { readonly dryRun: boolean; readonly isToMove: boolean },
): void {
  if (clocks.length === 0) return print('It moves no open clock.');
  print();
  print(`${numberOf(clocks)} would move:`);
  printClocks(clocks);
  if (isToMove) return;
  print();
  print(
    dryRun
      ? 'Nothing was published or moved.'
      : 'None was moved: they go on as they were started. To move them, each by a recorded event: nivaran pack move-clocks',
  );
}
