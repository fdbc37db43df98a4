import { type KeyUse, keyUses, masterKeyId } from '@nivaran/event-store';
import type { MasterKeys } from '@nivaran/platform';
import type { Pool } from 'pg';
import colors from 'picocolors';
import { EXIT } from '../output/exit-codes';
import { print, printJson, printTable } from '../output/output';
import { withDatabases } from './databases';
import { settingsFor } from './on-log';
import { assertInstalled, onVault } from './on-vault';

export interface KeyStatus {
  /** Ids of the master keys, 16 hexadecimal digits. */
  readonly current: string;
  readonly old: string | null;
  readonly keys: readonly KeyUse[];
  /** Keys that are not known to be under the current one. */
  readonly left: number;
  /** Of those, under a master key that is neither. */
  readonly lost: number;
  readonly isOldNeeded: boolean;
}

/** @throws VaultMissing, SettingInvalid without a master key */
export async function keysStatus(json: boolean): Promise<void> {
  const settings = settingsFor('keys');
  assertInstalled(settings);
  const { masterKeys } = settings;
  const status = await withDatabases(settings, ({ vaultDatabaseUrl }) =>
    onVault(vaultDatabaseUrl, (pool) => statusOf(pool, masterKeys)),
  );
  process.exitCode = status.lost > 0 ? EXIT.notInOrder : EXIT.done;
  if (json) return printJson(status);
  printTable(
    ['Master key', '', 'Persons', 'Named keys'],
    status.keys.map(({ masterKey, persons, secrets }) => [
      ...[masterKey ?? '–', roleOf(masterKey, status), persons, secrets],
    ]),
  );
  print();
  print(verdictOn(status));
}

export async function statusOf(pool: Pool, keys: MasterKeys): Promise<KeyStatus> {
  const current = masterKeyId(keys.current).toString('hex');
  // Both files hold the same key if a rotation was interrupted before it had made another.
  const old = keys.old && !keys.old.equals(keys.current) ? masterKeyId(keys.old).toString('hex') : null;
  const uses = await keyUses(pool);
  const count = (isMeant: (masterKey: string | null) => boolean): number =>
    uses.reduce((sum, { masterKey, persons, secrets }) => sum + (isMeant(masterKey) ? persons + secrets : 0), 0);
  const left = count((masterKey) => masterKey !== current);
  const lost = count((masterKey) => masterKey !== null && masterKey !== current && masterKey !== old);
  return { current, old, keys: uses, left, lost, isOldNeeded: old !== null && left > 0 };
}

function roleOf(masterKey: string | null, { current, old }: KeyStatus): string {
  if (masterKey === null) return 'not noted';
  if (masterKey === current) return 'in force';
  return masterKey === old ? 'old' : colors.red('not given');
}

export function verdictOn({ current, old, left, lost, isOldNeeded }: KeyStatus): string {
  if (lost > 0)
    return colors.red(
      `${lost} keys are under a master key that was not given. Give it as NIVARAN_MASTER_KEY_OLD, and rotate.`,
    );
  if (isOldNeeded)
    return `${left} keys are not re-wrapped yet, and both master keys are needed. Go on: nivaran keys rotate`;
  if (old !== null)
    return `Everything is under ${current}. Nothing in the vault needs ${old}; backups from before a rotation may.`;
  if (left > 0) return `An earlier version wrapped ${left} keys and did not note under what. The next rotation will.`;
  return `Everything is under ${current}, the master key in force.`;
}
