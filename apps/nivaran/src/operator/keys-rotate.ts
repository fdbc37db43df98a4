import { RotationStopped, assertOpens, rewrapKeys } from '@nivaran/event-store';
import {
  type EmbeddedPostgres,
  FolderInUse,
  type MasterKeys,
  NivaranError,
  type Settings,
  dropOldKey,
  renewKeptKey,
  startEmbeddedPostgres,
} from '@nivaran/platform';
import type { Pool } from 'pg';
import { EXIT } from '../output/exit-codes';
import { print, progressBar, say } from '../output/output';
import { INTERRUPTED, stoppable } from '../output/stoppable';
import { embeddedUrls, withDatabases } from './databases';
import { type KeyStatus, statusOf, verdictOn } from './keys-status';
import { settingsFor } from './on-log';
import { assertInstalled, onVault } from './on-vault';

class NivaranRuns extends NivaranError {
  readonly code = 'NIVARAN_RUNS';

  constructor({ details }: FolderInUse) {
    super(
      `Nivaran runs with the folder ${String(details['folder'])} (process ${String(details['pid'])}), and knows no other ` +
        'master key than the one that it started with. Stop it, run "nivaran keys rotate", and start it again.',
      details,
    );
  }
}

interface Rotated extends KeyStatus {
  readonly rewrapped: number;
  readonly seconds: number;
}

/** @throws VaultMissing, NivaranRuns, WrongMasterKey, KeysBeingRotated, SettingInvalid */
export async function keysRotate(): Promise<void> {
  const settings = settingsFor('keys');
  const { keyFile } = settings;
  assertInstalled(settings);
  try {
    const rotated = await stoppable((signal) =>
      keyFile === null ? rotateGiven(settings, signal) : rotateKept(settings, keyFile, signal),
    );
    process.exitCode = rotated.left > 0 ? EXIT.notInOrder : EXIT.done;
    tell(rotated, keyFile);
  } catch (error) {
    if (!(error instanceof RotationStopped)) throw error;
    say(error.message);
    process.exitCode = INTERRUPTED;
  }
}

/** Both keys are given to every process, so all of them may work on meanwhile. */
function rotateGiven(settings: Settings, signal: AbortSignal): Promise<Rotated> {
  const { masterKeys } = settings;
  return withDatabases(settings, ({ vaultDatabaseUrl }) =>
    onVault(vaultDatabaseUrl, (pool) => rewrap(pool, masterKeys, signal)),
  );
}

/**
 * Makes the other key itself, while nobody else holds the folder: a process that started with the key before would go on
 * wrapping under it after its file is gone.
 */
async function rotateKept(settings: Settings, keyFile: string, signal: AbortSignal): Promise<Rotated> {
  const postgres = await startAlone(settings);
  try {
    return await onVault(embeddedUrls(postgres).vaultDatabaseUrl, async (pool) => {
      await assertOpens(pool, settings.masterKeys); // before there is one key more to be confused about
      const rotated = await rewrap(pool, renewKeptKey(keyFile), signal);
      if (rotated.left === 0) dropOldKey(keyFile);
      return rotated;
    });
  } finally {
    await postgres.stop();
  }
}

async function startAlone({ database }: Settings): Promise<EmbeddedPostgres> {
  const folder = database.kind === 'embedded' ? database.folder : '';
  try {
    return await startEmbeddedPostgres({ folder, log: say });
  } catch (error) {
    throw error instanceof FolderInUse ? new NivaranRuns(error) : error;
  }
}

async function rewrap(pool: Pool, keys: MasterKeys, signal: AbortSignal): Promise<Rotated> {
  const bar = progressBar('Re-wrapping keys');
  const begun = performance.now();
  try {
    const rewrapped = await rewrapKeys(pool, keys, (done, of) => bar.update(done, of), signal);
    const seconds = (performance.now() - begun) / 1000;
    return { rewrapped, seconds, ...(await statusOf(pool, keys)) };
  } finally {
    bar.stop();
  }
}

function tell(rotated: Rotated, keyFile: string | null): void {
  const { rewrapped, seconds, current, old, left } = rotated;
  const keys = `${rewrapped.toLocaleString('en-IN')} keys in ${seconds.toFixed(1)} s`;
  if (left > 0)
    return print(
      `Re-wrapped ${keys}; meanwhile ${left} came under another master key. A process still works with that one ` +
        'alone: start it with both, then run this again.',
    );
  if (old === null)
    return print(
      `No other master key was given: everything is under ${current}. To rotate, start every process with a new ` +
        'NIVARAN_MASTER_KEY and with this one as NIVARAN_MASTER_KEY_OLD, then run this again (docs/keys.md).',
    );
  // What was given as the old one may be the key of a rotation to come: no word of throwing it away.
  if (rewrapped === 0 && keyFile === null) return print(`Nothing was left to re-wrap. ${verdictOn(rotated)}`);
  print(`Re-wrapped ${keys}. Everything is under the master key ${current} now.`);
  print(
    keyFile === null
      ? 'Take NIVARAN_MASTER_KEY_OLD out of the settings of every process.'
      : `It is in ${keyFile}. Back that up now: without it nothing personal can be read.`,
  );
  print(`The key before, ${old}, can be thrown away once every backup of the vault that needs it is gone.`);
}
