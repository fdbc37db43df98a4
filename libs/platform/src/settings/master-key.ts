import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingInvalid } from './setting-invalid';
import { decodeMasterKey } from './variables';

/**
 * The master key of an installation that runs alone: 32 bytes, made at the first start and kept in `master.key` of the
 * data folder (mode 0600, base64). Two processes that make it at once end with the same key.
 *
 * @param databaseFolder if it already exists, a missing key is an error: a new one could not open the vault
 * @throws SettingInvalid naming NIVARAN_MASTER_KEY
 */
export function keptMasterKey(dataFolder: string, databaseFolder: string): Buffer {
  const file = join(dataFolder, 'master.key');
  if (!existsSync(file)) {
    if (existsSync(databaseFolder)) {
      throw refusal(
        `is not set and ${file} is missing, although ${databaseFolder} holds a database whose vault only that key opens`,
        'Put the file back from a backup, or give the key itself.',
      );
    }
    makeKey(dataFolder, file);
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw refusal(
      `is not set and ${file} cannot be read (${(error as Error).message})`,
      'Run as the user who owns it.',
    );
  }
  const key = decodeMasterKey(text);
  if (key === null)
    throw refusal(`is not set and ${file} does not hold 32 bytes in base64`, 'Put the file back from a backup.');
  return key;
}

function makeKey(dataFolder: string, file: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file); // never over a key that another process made meanwhile
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function refusal(problem: string, remedy: string): SettingInvalid {
  return new SettingInvalid([{ variable: 'NIVARAN_MASTER_KEY', problem, remedy }]);
}
