import type { Command } from 'commander';
import type { MoveClocksOptions } from './pack-move-clocks';
import type { PublishOptions } from './pack-publish';

interface Json {
  readonly json?: boolean;
}

const AS_JSON = ['--json', 'print the result as JSON'] as const;
const NO_QUESTION = ['--yes', 'move clocks without asking'] as const;

/** Packs as versions: see docs/packs.md. */
export function addPackCommands(program: Command): void {
  const pack = program.command('pack').description('work with packs and their versions');

  pack
    .command('check')
    .description("check a pack's folder as a whole; exit code 1 if it can't be used")
    .argument('[folder]', 'NIVARAN_PACK if not given')
    .option('--json', 'print the problems as JSON')
    .action(async (folder: string | undefined, { json = false }: Json) =>
      (await import('./pack-check.js')).packCheck(folder, json),
    );

  pack
    .command('publish')
    .description('put a pack in force, and list the open clocks that it would move')
    .argument('<folder>', 'the folder of the pack; or an earlier version, to go back to it')
    .option('--by <name>', 'who publishes it; the user of this computer if not given')
    .option('--reason <text>', 'why, for "pack list"; no personal data')
    .option('--move-clocks', 'also move those clocks, each by a recorded event')
    .option(...NO_QUESTION)
    .option('--dry-run', 'check, compare and list, and change nothing')
    .option(...AS_JSON)
    .action(async (folder: string, options: PublishOptions) =>
      (await import('./pack-publish.js')).packPublish(folder, options),
    );

  pack
    .command('move-clocks')
    .description('move the open clocks that do not go by the pack in force yet, each by a recorded event')
    .option('--by <name>', 'who has them moved; the user of this computer if not given')
    .option('--reason <text>', 'why; it stands in the history of each complaint, so no personal data')
    .option(...NO_QUESTION)
    .option('--dry-run', 'list them, and move none')
    .option(...AS_JSON)
    .action(async (options: MoveClocksOptions) => (await import('./pack-move-clocks.js')).packMoveClocks(options));

  pack
    .command('list')
    .description('every time that a pack came into force: when, by whom, why, and with how many changes')
    .option(...AS_JSON)
    .action(async ({ json = false }: Json) => (await import('./pack-list.js')).packList(json));

  pack
    .command('show')
    .description('a version at a glance')
    .argument('[version]', 'its first digits, or a folder; the version in force if not given')
    .option('--json', 'print the whole pack as JSON')
    .action(async (version: string | undefined, { json = false }: Json) =>
      (await import('./pack-show.js')).packShow(version, json),
    );

  pack
    .command('diff')
    .description('what differs from one version to another')
    .argument('<version>', 'its first digits, or a folder')
    .argument('[other]', 'the same; the version in force if not given')
    .option('--json', 'print the changes as JSON')
    .action(async (one: string, other: string | undefined, { json = false }: Json) =>
      (await import('./pack-diff.js')).packDiff(one, other, json),
    );
}
