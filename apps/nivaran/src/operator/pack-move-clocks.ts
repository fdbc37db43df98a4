import { withPacks } from '@nivaran/runtime';
import { print, printJson } from '../output/output';
import { withDatabases } from './databases';
import { nameOfUser } from './name-of-user';
import { settingsFor } from './on-log';
import { assertCanConfirm } from './confirm';
import { confirmAndMove, listClocks, numberOf, printClocks, printMoved } from './pack-clocks';

export interface MoveClocksOptions {
  readonly by?: string;
  readonly reason?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Moves the open clocks that do not go by the pack in force yet. @throws ConfirmationMissing, NoPackInForce, TicketsBehind */
export async function packMoveClocks(options: MoveClocksOptions): Promise<void> {
  const { by = nameOfUser(), reason = null, yes = false, dryRun = false, json = false } = options;
  if (!dryRun) assertCanConfirm(yes, 'Moving clocks', 'Look with --dry-run, then say --yes.');
  const settings = settingsFor('pack');
  await withDatabases(settings, (urls) =>
    withPacks(urls.databaseUrl, async (parts) => {
      const directory = parts.packs.current();
      const { version } = directory.pack;
      const clocks = await listClocks(parts, directory, new Date());
      if (!json) {
        print(`The pack ${version} is in force. ${numberOf(clocks)} ${dryRun ? 'would move' : 'to move'}.`);
        if (clocks.length > 0) printClocks(clocks);
      }
      const isWanted = !dryRun && clocks.length > 0;
      const moved = isWanted ? await confirmAndMove(urls, settings, clocks, version, { yes, by, reason }) : null;
      if (json) return printJson({ version, clocks, moved });
      if (moved) printMoved(moved);
      else if (isWanted) print('Nothing was moved.');
    }),
  );
}
