import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../project-root/project-root';
import type { Environment } from './environment';
import { keptMasterKeys } from './kept-keys';
import type { MasterKeys } from './master-keys';
import { nearest } from './nearest';
import { type OpenIdSettings, gapsOfOpenId, openIdSettings } from './open-id';
import { fileVariable, readSecretFiles } from './secret-files';
import { SettingInvalid, type SettingProblem } from './setting-invalid';
import {
  READ_ELSEWHERE,
  SECRETS,
  decodeMasterKey,
  remedies,
  variables,
  type LogLevel,
  type Variable,
} from './variables';

/** Where the log and the vault live. Running alone, Nivaran brings its own PostgreSQL. */
export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string; readonly vaultUrl: string };

/** Where the files lie that came with complaints, and who looks for viruses in them. */
export interface AttachmentSettings {
  readonly store: { readonly kind: 'disk'; readonly folder: string } | { readonly kind: 's3'; readonly url: string };
  /** null: nobody. */
  readonly clamd: { readonly host: string; readonly port: number } | { readonly path: string } | null;
}

export interface Settings {
  /** 0 means any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataFolder: string;
  /** Absolute. */
  readonly packFolder: string;
  /** Demonstration cases and accounts. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  /** Networks (CIDR) of the proxies whose word about the client's address is believed. */
  readonly trustedProxies: readonly string[];
  readonly database: DatabaseSettings;
  /** null: BullMQ keeps its jobs in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly attachments: AttachmentSettings;
  /** Of the gateway for text messages; null: there is none. */
  readonly smsUrl: string | null;
  /** The address that people reach Nivaran at, as `https://nivaran.example`; null: not known. */
  readonly publicUrl: string | null;
  /** null: everybody signs in here. */
  readonly openId: OpenIdSettings | null;
  /** Absolute; where the master key is kept if none is given. null: it is given, or must be. */
  readonly keyFile: string | null;
  /**
   * The long-running commands have them or do not start; for any other command, reading them throws SettingInvalid if
   * one is required and missing. Left out when settings are listed or printed.
   */
  readonly masterKeys: MasterKeys;
}

/** They open the vault, and must not find out in the middle of their work that they cannot. */
const LONG_RUNNING = ['start', 'api', 'portal', 'worker'];

/**
 * Reads the settings, checks all of them and fills in what is not set. An empty variable counts as not set.
 * @param env as readEnvironment() gives it; `.env.example` documents every variable
 * @param command name of the command that is about to run
 * @throws SettingInvalid listing everything that is wrong
 */
export function loadSettings(env: Environment, { command }: { command: string }): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const { given, files, problems: unread } = readSecretFiles(set);
  const parsed = variables.safeParse(given);
  const problems = [
    ...unread,
    ...(parsed.error?.issues ?? []).map((issue) => wrongValue(issue.path[0] as Variable, issue.message, files)),
    ...unknownVariables(given),
    // What lies in a file that can't be read is not missing.
    ...(unread.length > 0 ? [] : badCombinations(given, LONG_RUNNING.includes(command))),
  ];
  if (!parsed.success || problems.length > 0) throw new SettingInvalid(problems);

  const root = projectRoot();
  const values = parsed.data;
  const dataFolder = resolve(root, values.NIVARAN_DATA ?? '.data');
  const { DATABASE_URL: url, VAULT_DATABASE_URL: vaultUrl, ATTACHMENTS_URL: s3Url } = values;
  const database: DatabaseSettings =
    url !== undefined && vaultUrl !== undefined
      ? { kind: 'server', url, vaultUrl }
      : { kind: 'embedded', folder: join(dataFolder, 'postgres') };
  const settings = {
    port: values.PORT ?? 3000,
    dataFolder,
    packFolder: resolve(root, values.NIVARAN_PACK ?? 'packs/madhya-pradesh'),
    demo: values.NIVARAN_DEMO ?? database.kind === 'embedded',
    logLevel: values.NIVARAN_LOG ?? 'info',
    trustedProxies: Object.freeze(values.NIVARAN_TRUSTED_PROXIES ?? []),
    database: Object.freeze(database),
    redisUrl: values.REDIS_URL ?? null,
    smsUrl: values.SMS_URL ?? null,
    attachments: Object.freeze({
      store: Object.freeze(
        s3Url === undefined
          ? ({ kind: 'disk', folder: join(dataFolder, 'attachments') } as const)
          : ({ kind: 's3', url: s3Url } as const),
      ),
      clamd: values.CLAMD_URL ?? null,
    }),
    publicUrl: values.NIVARAN_PUBLIC_URL ?? null,
    openId: openIdSettings(values),
    keyFile:
      database.kind === 'embedded' && values.NIVARAN_MASTER_KEY === undefined ? join(dataFolder, 'master.key') : null,
  } satisfies Omit<Settings, 'masterKeys'>;

  const { keyFile } = settings;
  const { NIVARAN_MASTER_KEY: current, NIVARAN_MASTER_KEY_OLD: old = null } = values;
  let keys = current === undefined ? null : { current, old };
  const masterKeys = (): MasterKeys => {
    if (keys !== null) return keys;
    if (keyFile === null) throw new SettingInvalid([masterKeyMissing]);
    return (keys = keptMasterKeys(keyFile, join(dataFolder, 'postgres', 'cluster')));
  };
  if (LONG_RUNNING.includes(command)) masterKeys();
  return Object.freeze(
    Object.defineProperty(settings, 'masterKeys', { get: masterKeys, enumerable: false }) as Settings,
  );
}

function wrong(variable: Variable, problem: string): SettingProblem {
  return { variable, problem, remedy: remedies[variable] };
}

/** Names what was set: the variable, or the one that names its file. */
function wrongValue(variable: Variable, problem: string, files: Readonly<Record<string, string>>): SettingProblem {
  const file = files[variable];
  if (file === undefined) return wrong(variable, problem);
  return { ...wrong(variable, `names ${file}, which ${problem}`), variable: fileVariable(variable) };
}

function unknownVariables(given: Environment): SettingProblem[] {
  const known = [...Object.keys(variables.shape), ...SECRETS.map(fileVariable), ...READ_ELSEWHERE];
  return Object.keys(given)
    .filter((name) => name.startsWith('NIVARAN_') && !known.includes(name))
    .map((variable) => {
      const suggestion = nearest(variable, known);
      const all = known.filter((name) => name.startsWith('NIVARAN_')).join(', ');
      return {
        variable,
        problem: 'is no setting of Nivaran',
        remedy: suggestion === null ? `There are ${all}.` : `Did you mean ${suggestion}?`,
      };
    });
}

const masterKeyMissing = wrong('NIVARAN_MASTER_KEY', 'is not set, and is required with DATABASE_URL');

function badCombinations(given: Environment, opensVault: boolean): SettingProblem[] {
  const { DATABASE_URL: url, VAULT_DATABASE_URL: vaultUrl, NIVARAN_PACK: pack } = given;
  const { NIVARAN_MASTER_KEY: key, NIVARAN_MASTER_KEY_OLD: oldKey } = given;
  const problems: SettingProblem[] = [];
  if (url !== undefined && vaultUrl === undefined) {
    problems.push(
      wrong(
        'VAULT_DATABASE_URL',
        'is not set, and is required with DATABASE_URL: keys of persons are kept apart from the log',
      ),
    );
  }
  if (url === undefined && vaultUrl !== undefined) {
    problems.push({
      variable: 'VAULT_DATABASE_URL',
      problem: 'is set without DATABASE_URL',
      remedy: 'Set both, or neither to run with the embedded database.',
    });
  }
  if (url !== undefined && vaultUrl !== undefined && sameDatabase(url, vaultUrl)) {
    problems.push(wrong('VAULT_DATABASE_URL', 'names the same database as DATABASE_URL'));
  }
  if (url !== undefined && key === undefined && opensVault) problems.push(masterKeyMissing);
  if (oldKey !== undefined && key === undefined) {
    problems.push(wrong('NIVARAN_MASTER_KEY_OLD', 'is set without NIVARAN_MASTER_KEY'));
  }
  if (oldKey !== undefined && key !== undefined && sameKey(oldKey, key)) {
    problems.push(wrong('NIVARAN_MASTER_KEY_OLD', 'is the same key as NIVARAN_MASTER_KEY'));
  }
  if (pack !== undefined && !isFolder(resolve(projectRoot(), pack))) {
    problems.push(wrong('NIVARAN_PACK', `is "${pack}", where there is no folder`));
  }
  return [...problems, ...gapsOfOpenId(given)];
}

function sameDatabase(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.hostname === b.hostname && (a.port || '5432') === (b.port || '5432') && a.pathname === b.pathname;
}

function sameKey(one: string, other: string): boolean {
  const [a, b] = [decodeMasterKey(one), decodeMasterKey(other)];
  return a !== null && b !== null && a.equals(b);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
