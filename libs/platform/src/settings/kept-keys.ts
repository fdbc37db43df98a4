import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { MasterKeys } from './master-keys';
import { SettingInvalid } from './setting-invalid';
import { decodeMasterKey } from './variables';

/** The key before, beside the one in force, until nothing is wrapped under it any more. */
const oldOf = (file: string): string => `${file}.old`;

/**
 * The master keys of an installation that runs alone: 32 bytes, made at the first start and kept in `master.key` of the
 * data folder (mode 0600, base64); during a rotation the one before lies beside it, in `master.key.old`. Two processes
 * that make the key at once end with the same one.
 *
 * @param databaseFolder if it already exists, a missing key is an error: a new one could not open the vault
 * @throws SettingInvalid naming NIVARAN_MASTER_KEY
 */
export function keptMasterKeys(file: string, databaseFolder: string): MasterKeys {
  if (!existsSync(file)) {
    if (existsSync(databaseFolder)) {
      throw refusal(
        `is not set and ${file} is missing, although ${databaseFolder} holds a database whose vault only that key opens`,
        'Put the file back from a backup, or give the key itself.',
      );
    }
    makeKey(file);
  }
  // In this order: a rotation that begins in between has put the key that we know under its old name.
  const current = readKey(file);
  return { current, old: existsSync(oldOf(file)) ? readKey(oldOf(file)) : null };
}

/**
 * Puts a new key in force and keeps the one before; if an earlier call was interrupted, or its key is not dropped yet,
 * goes on with that one. Whenever this process or the machine dies, the two files hold every key that may be in use, because
 * each step is on the disk before the next. One process at a time.
 * @throws SettingInvalid if a file can't be read
 */
export function renewKeptKey(file: string): MasterKeys {
  const old = oldOf(file);
  if (!existsSync(old)) linkSync(file, old);
  flushFolder(file);
  if (readKey(file).equals(readKey(old))) {
    const draft = `${file}.new`;
    writeFileSync(draft, newKey(), { mode: 0o600, flush: true });
    renameSync(draft, file);
  }
  flushFolder(file);
  return { current: readKey(file), old: readKey(old) };
}

/** Removes the key before. Only for a vault that holds nothing under it. */
export function dropOldKey(file: string): void {
  rmSync(oldOf(file), { force: true });
  flushFolder(file);
}

function readKey(file: string): Buffer {
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

function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, newKey(), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file); // never over a key that another process made meanwhile
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

const newKey = (): string => `${randomBytes(32).toString('base64')}\n`;

/** A new name of a file outlives a loss of power only after this. Windows has no such call and needs none. */
function flushFolder(file: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function refusal(problem: string, remedy: string): SettingInvalid {
  return new SettingInvalid([{ variable: 'NIVARAN_MASTER_KEY', problem, remedy }]);
}
