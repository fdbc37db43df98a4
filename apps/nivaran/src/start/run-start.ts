import { loadSettings, readEnvironment } from '@nivaran/platform';
import { Installation } from './installation';
import type { Part } from './part';

/** Runs this part until a signal comes. */
export async function runUntilStopped(part: Part): Promise<void> {
  const settings = loadSettings(readEnvironment(), { command: 'start' });
  const installation = new Installation(settings, part);
  const stop = stopOnSignals(installation);
  try {
    await installation.start();
  } catch (error) {
    await stop();
    throw error;
  }
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
