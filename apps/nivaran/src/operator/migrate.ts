import { loadPack } from '@nivaran/directory';
import { prepareDatabases, publishPack } from '@nivaran/runtime';
import { print, progressBar } from '../output/output';
import { withDatabases } from './databases';
import { settingsFor } from './on-log';
import { describeStart } from './pack-at-start';

/** @throws PackInvalid, MigrationsRefused, MigrationFailed */
export async function migrateAll(): Promise<void> {
  const settings = settingsFor('migrate');
  const { packFolder, redisUrl } = settings;
  const pack = await loadPack(packFolder);
  await withDatabases(settings, async (urls) => {
    const bar = progressBar('Rebuilding read models');
    await prepareDatabases(
      { ...urls, redisUrl },
      {
        onMigration: (file) => print(`Applied ${file}.`),
        onRebuild: (_name, position, head) => bar.update(position, head),
      },
    );
    bar.stop();
    print(`Pack in force: ${describeStart(pack, await publishPack(urls.databaseUrl, pack, new Date()))}.`);
  });
}
