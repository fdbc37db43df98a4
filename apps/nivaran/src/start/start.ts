import type { Command } from 'commander';
import { Option } from 'commander';
import { loadSettings, readEnvironment } from '@nivaran/platform';
import { Installation, type Part } from './installation';

export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('run Nivaran until Ctrl-C')
    .addOption(
      new Option('--only <part>', 'one part in this process; the others run elsewhere').choices(['api', 'worker']),
    )
    .action(async ({ only = 'all' }: { only?: Part }) => {
      const settings = loadSettings(readEnvironment(), { command: 'start' });
      const installation = new Installation(settings, only);
      const stop = stopOnSignals(installation);
      try {
        await installation.start();
      } catch (error) {
        await stop();
        throw error;
      }
    });
}

/** The first signal stops cleanly, a second one at once. */
function stopOnSignals(installation: Installation): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= installation.stop());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(130);
      void stop().then(
        () => process.exit(0),
        () => process.exit(70),
      );
    });
  return stop;
}
