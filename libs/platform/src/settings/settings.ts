import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../project-root/project-root';
import type { Environment } from './environment';
import { keptMasterKey } from './master-key';
import { nearest } from './nearest';
import { SettingInvalid, type SettingProblem } from './setting-invalid';
import { READ_ELSEWHERE, remedies, variables, type LogLevel, type Variable } from './variables';

/** Where the log and the vault live. Running alone, Nivaran brings its own PostgreSQL. */
export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string; readonly vaultUrl: string };

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
  readonly database: DatabaseSettings;
  /** null: BullMQ keeps its jobs in PostgreSQL. */
  readonly redisUrl: string | null;
  /**
   * 32 bytes. The long-running commands have it or do not start; for any other command, reading it throws
   * SettingInvalid if it is required and missing. Left out when settings are listed or printed.
   */
  readonly masterKey: Buffer;
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
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => wrong(issue.path[0] as Variable, issue.message)),
    ...unknownVariables(given),
    ...badCombinations(given, LONG_RUNNING.includes(command)),
  ];
  if (!parsed.success || problems.length > 0) throw new SettingInvalid(problems);

  const root = projectRoot();
  const values = parsed.data;
  const dataFolder = resolve(root, values.NIVARAN_DATA ?? '.data');
  const { DATABASE_URL: url, VAULT_DATABASE_URL: vaultUrl } = values;
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
    database: Object.freeze(database),
    redisUrl: values.REDIS_URL ?? null,
  } satisfies Omit<Settings, 'masterKey'>;

  let key = values.NIVARAN_MASTER_KEY;
  const masterKey = (): Buffer => {
    if (key === undefined && database.kind === 'server') throw new SettingInvalid([masterKeyMissing]);
    key ??= keptMasterKey(dataFolder, join(dataFolder, 'postgres', 'cluster'));
    return key;
  };
  if (LONG_RUNNING.includes(command)) masterKey();
  return Object.freeze(Object.defineProperty(settings, 'masterKey', { get: masterKey, enumerable: false }) as Settings);
}

function wrong(variable: Variable, problem: string): SettingProblem {
  return { variable, problem, remedy: remedies[variable] };
}

function unknownVariables(given: Environment): SettingProblem[] {
  const known = [...Object.keys(variables.shape), ...READ_ELSEWHERE];
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
  const { DATABASE_URL: url, VAULT_DATABASE_URL: vaultUrl, NIVARAN_MASTER_KEY: key, NIVARAN_PACK: pack } = given;
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
  if (pack !== undefined && !isFolder(resolve(projectRoot(), pack))) {
    problems.push(wrong('NIVARAN_PACK', `is "${pack}", where there is no folder`));
  }
  return problems;
}

function sameDatabase(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.hostname === b.hostname && (a.port || '5432') === (b.port || '5432') && a.pathname === b.pathname;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
