import { type Command, Option } from 'commander';
import type { Part } from './part';

export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('run Nivaran until Ctrl-C')
    .addOption(
      new Option('--only <part>', 'one part in this process; the others run elsewhere').choices([
        'api',
        'portal',
        'worker',
      ]),
    )
    .action(async ({ only = 'all' }: { only?: Part }) => (await import('./run-start.js')).runUntilStopped(only));
}
