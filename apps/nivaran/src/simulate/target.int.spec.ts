import { settingsOf } from './target';

describe('where a simulation goes', () => {
  const files = { DATABASE_URL_FILE: '/nowhere/log', VAULT_DATABASE_URL_FILE: '/nowhere/vault' };
  beforeEach(() => Object.assign(process.env, files));
  afterEach(() => Object.keys(files).forEach((name) => delete process.env[name]));

  it('is what was asked for, and never the database that Nivaran works with', () => {
    expect(settingsOf({ data: '/tmp/simulated' }).database).toMatchObject({ kind: 'embedded' });
    expect(settingsOf({ databaseUrl: 'postgres://db/simulated' }).database).toEqual({
      ...{ kind: 'server', url: 'postgres://db/simulated', vaultUrl: 'postgres://db/simulated_vault' },
    });
    expect(() => settingsOf({})).toThrow(/Choose where the simulation goes/);
  });
});
