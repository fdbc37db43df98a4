import type { Role } from '@nivaran/identity';
import { type Command, Option } from 'commander';
import type { NewAccountOptions } from './account';

/** All of them. Said here again, as loading what knows them would make every command start half a second later. */
const ROLES = Object.keys({
  ...{ helpdesk: true, officer: true, supervisor: true, state: true, national: true },
  ...{ auditor: true, admin: true },
} satisfies Record<Role, true>);

/** Accounts without a running Nivaran: the first administrator, and a way back in. */
export function addAccountCommands(program: Command): void {
  const account = program.command('account').description('make accounts of staff, and let them in again');

  account
    .command('create')
    .description('make an account, and print a password that is to be changed within three days')
    .argument('<account>', 'what they will type to sign in, such as officer.sehore')
    .requiredOption('--name <name>', 'as colleagues call them')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .option('--desk <desk>', 'where they work; none for helpdesk, auditor and admin')
    .option('--open-id <name>', 'what the sign-on service calls them')
    .action(async (id: string, options: NewAccountOptions) =>
      (await import('./account.js')).createAccount(id, options),
    );

  account
    .command('reset-password')
    .description('print a new password for an account, to be changed within three days; its sessions end')
    .argument('<account>')
    .action(async (id: string) => (await import('./account.js')).resetPassword(id));

  account
    .command('reset-second-factor')
    .description('take the second factor of an account away, for a device that is lost; its sessions end')
    .argument('<account>')
    .action(async (id: string) => (await import('./account.js')).resetSecondFactor(id));

  account
    .command('list')
    .description('every account, and where it stands')
    .option('--json', 'print the accounts as JSON')
    .action(async ({ json = false }: { readonly json?: boolean }) => (await import('./account.js')).listAccounts(json));
}
