import type { Command } from 'commander';

/** The master key of the vault: see docs/keys.md. */
export function addKeysCommands(program: Command): void {
  const keys = program.command('keys').description('look after the master key, which opens the vault');

  keys
    .command('status')
    .description('how many keys lie under which master key, and whether the old one is still needed')
    .option('--json', 'print the status as JSON')
    .action(async ({ json = false }: { json?: boolean }) => (await import('./keys-status.js')).keysStatus(json));

  keys
    .command('rotate')
    .description('wrap every key of the vault anew, under another master key; goes on where it was interrupted')
    .action(async () => (await import('./keys-rotate.js')).keysRotate());
}
