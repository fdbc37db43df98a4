import type { Command } from 'commander';
import type { EraseOptions } from './erase';
import { addAccountCommands } from './account-commands';
import { addKeysCommands } from './keys-commands';
import { addPackCommands } from './pack-commands';

interface Json {
  readonly json?: boolean;
}

/**
 * What works on the databases themselves, whether or not Nivaran runs. Each command loads what it needs when it is
 * called, so that the quick ones stay quick.
 */
export function addOperatorCommands(program: Command): void {
  program
    .command('verify')
    .description('recompute the hash chain of the whole log; exit code 1 names the first bad position')
    .option('--json', 'print the report as JSON')
    .action(async ({ json = false }: Json) => (await import('./verify.js')).verify(json));

  program
    .command('rebuild')
    .description('build a read model anew from the log, beside the one that serves, and swap them')
    .argument('[name]', 'which one; all if not given')
    .action(async (name?: string) => (await import('./rebuild.js')).rebuild(name));

  program
    .command('release')
    .description('let a subscription try a parked stream again')
    .argument('<subscription>')
    .argument('<stream>')
    .action(async (subscription: string, stream: string) =>
      (await import('./release.js')).release(subscription, stream),
    );

  program
    .command('migrate')
    .description('bring the databases to the state that this version needs, and put the pack in force')
    .action(async () => (await import('./migrate.js')).migrateAll());

  program
    .command('erase')
    .description('erase the person of a complaint: name, numbers, words and files of all their complaints, for good')
    .argument('<ticket>')
    .option('--by <name>', 'who answers for it; the user of this computer if not given')
    .option('--yes', 'erase without asking')
    .option('--json', 'print the tickets as JSON')
    .action(async (ticket: string, options: EraseOptions) => (await import('./erase.js')).erase(ticket, options));

  addPackCommands(program);
  addAccountCommands(program);
  addKeysCommands(program);

  program
    .command('closed-page')
    .description('print the page that a proxy shows while Nivaran does not run, in Hindi and English')
    .option('--until <instant>', 'when it opens again, such as 2026-12-01T06:00+05:30')
    .action(async ({ until }: { readonly until?: string }) =>
      (await import('./closed-page.js')).printClosedPage(until),
    );

  program
    .command('doctor')
    .description(
      'look over settings, databases, queue, pack, projections and clocks; exit code 1 if something is wrong',
    )
    .option('--json', 'print the findings as JSON')
    .action(async ({ json = false }: Json) => (await import('./doctor.js')).doctor(json));
}
