import { type Command, Option } from 'commander';

/** Which part of Nivaran a process runs; all of them when alone. */
export type Part = 'all' | 'api' | 'worker';

export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('run Nivaran until Ctrl-C')
    .addOption(
      new Option('--only <part>', 'one part in this process; the others run elsewhere').choices(['api', 'worker']),
    )
    .action(async ({ only = 'all' }: { only?: Part }) => (await import('./run-start.js')).runUntilStopped(only));
}
