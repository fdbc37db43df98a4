import { NivaranError, type Settings, loadSettings, readEnvironment } from '@nivaran/platform';

/** Where the simulation goes: a data folder with its embedded database, or a database on a server. */
export interface Target {
  readonly data?: string;
  readonly databaseUrl?: string;
  readonly vaultDatabaseUrl?: string;
}

export class TargetNotChosen extends NivaranError {
  readonly code = 'TARGET_NOT_CHOSEN';

  constructor() {
    super(
      'Choose where the simulation goes: either --data with a new folder, or --database-url with a new database. ' +
        'It never goes where Nivaran works by default.',
    );
  }
}

/** The settings of this process, but for the databases. @throws TargetNotChosen, SettingInvalid */
export function settingsOf({ data, databaseUrl, vaultDatabaseUrl }: Target): Settings {
  if ((data === undefined) === (databaseUrl === undefined)) throw new TargetNotChosen();
  const databases =
    data === undefined
      ? { DATABASE_URL: databaseUrl, VAULT_DATABASE_URL: vaultDatabaseUrl ?? vaultBeside(databaseUrl ?? '') }
      : { NIVARAN_DATA: data, DATABASE_URL: '', VAULT_DATABASE_URL: '' };
  const noFiles = { DATABASE_URL_FILE: '', VAULT_DATABASE_URL_FILE: '' };
  return loadSettings({ ...readEnvironment(), ...databases, ...noFiles }, { command: 'simulate' });
}

function vaultBeside(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return databaseUrl; // loadSettings says what is wrong with it
  const url = new URL(databaseUrl);
  url.pathname += '_vault';
  return url.href;
}
