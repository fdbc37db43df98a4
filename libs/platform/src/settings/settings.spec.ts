import { join } from 'node:path';
import fc from 'fast-check';
import { projectRoot } from '../project-root/project-root';
import type { Environment } from './environment';
import { SettingInvalid } from './setting-invalid';
import { loadSettings } from './settings';

const KEY = Buffer.alloc(32, 7);
const SERVER = {
  DATABASE_URL: 'postgres://app:se-cret@db.example:5432/nivaran',
  VAULT_DATABASE_URL: 'postgres://app:se-cret@db.example:5432/vault',
  NIVARAN_MASTER_KEY: KEY.toString('base64'),
};
const load = (env: Environment = {}, command = 'report') => loadSettings(env, { command });
const problemsOf = (env: Environment, command = 'start'): Record<string, string> => {
  try {
    load(env, command);
  } catch (error) {
    if (error instanceof SettingInvalid)
      return Object.fromEntries(error.problems.map((each) => [each.variable, each.problem]));
    throw error;
  }
  return {};
};

describe('settings', () => {
  it('has a default for everything when Nivaran runs alone', () => {
    expect(load()).toEqual({
      port: 3000,
      dataFolder: join(projectRoot(), '.data'),
      packFolder: join(projectRoot(), 'packs', 'madhya-pradesh'),
      demo: true,
      logLevel: 'info',
      trustedProxies: [],
      database: { kind: 'embedded', folder: join(projectRoot(), '.data', 'postgres') },
      redisUrl: null,
      smsUrl: null,
      attachments: { store: { kind: 'disk', folder: join(projectRoot(), '.data', 'attachments') }, clamd: null },
      publicUrl: null,
      openId: null,
      keyFile: join(projectRoot(), '.data', 'master.key'),
    });
  });

  it('reads everything that is given', () => {
    const settings = load(
      {
        ...SERVER,
        PORT: '8080',
        NIVARAN_DATA: '/srv/nivaran',
        NIVARAN_PACK: 'scripts',
        NIVARAN_DEMO: 'on',
        NIVARAN_LOG: 'debug',
        NIVARAN_TRUSTED_PROXIES: 'loopback, 10.0.0.5',
        REDIS_URL: 'redis://cache:6379/2',
        ATTACHMENTS_URL: 'https://key:se%2Fcret@s3.example/files?region=ap-south-1',
        CLAMD_URL: 'tcp://scanner:3311',
      },
      'start',
    );
    expect(settings).toEqual({
      port: 8080,
      dataFolder: '/srv/nivaran',
      packFolder: join(projectRoot(), 'scripts'),
      demo: true,
      logLevel: 'debug',
      trustedProxies: ['127.0.0.0/8', '::1/128', '10.0.0.5/32'],
      database: { kind: 'server', url: SERVER.DATABASE_URL, vaultUrl: SERVER.VAULT_DATABASE_URL },
      redisUrl: 'redis://cache:6379/2',
      smsUrl: null,
      attachments: {
        store: { kind: 's3', url: 'https://key:se%2Fcret@s3.example/files?region=ap-south-1' },
        clamd: { host: 'scanner', port: 3311 },
      },
      publicUrl: null,
      openId: null,
      keyFile: null,
    });
    expect(settings.masterKeys).toEqual({ current: KEY, old: null });
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(
      ['PORT', 'NIVARAN_DEMO', 'DATABASE_URL', 'NIVARAN_MASTER_KEY'].map((name) => [name, '']),
    );
    expect(load(empty)).toEqual(load());
  });

  it('shows demonstration cases by itself only where Nivaran runs alone', () => {
    expect([load().demo, load(SERVER).demo, load({ NIVARAN_DEMO: 'off' }).demo]).toEqual([true, false, false]);
  });

  it('cannot be changed, and does not print its master key', () => {
    const settings = load(SERVER);
    expect(Object.isFrozen(settings) && Object.isFrozen(settings.database)).toBe(true);
    expect(JSON.stringify(settings)).not.toContain(SERVER.NIVARAN_MASTER_KEY);
  });

  it('takes the master key in base64, in URL-safe base64 and in hexadecimal', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.constantFrom<BufferEncoding[]>('base64', 'base64url', 'hex'),
        (bytes, encoding) => {
          const key = Buffer.from(bytes);
          return load({ ...SERVER, NIVARAN_MASTER_KEY: key.toString(encoding) }).masterKeys.current.equals(key);
        },
      ),
    );
  });

  it('names all that is wrong at once, and what would be right', () => {
    expect.assertions(3);
    try {
      load({
        PORT: '80a',
        NIVARAN_DEMO: 'yes',
        NIVARAN_LOG: 'loud',
        NIVARAN_PACK: 'packs/atlantis',
        NIVARAN_TRUSTED_PROXIES: '10.0.0.0/40',
        REDIS_URL: 'http://cache',
      });
    } catch (error) {
      const { code, message, problems } = error as SettingInvalid;
      expect(code).toBe('SETTING_INVALID');
      expect(problems.map(({ variable }) => variable).sort()).toEqual([
        'NIVARAN_DEMO',
        'NIVARAN_LOG',
        'NIVARAN_PACK',
        'NIVARAN_TRUSTED_PROXIES',
        'PORT',
        'REDIS_URL',
      ]);
      expect(message).toContain('PORT is "80a", which is no port. Give a whole number from 0 (any free port) to 65535');
    }
  });

  it.each(['65536', '-1', '3000.5', '0x50', ' 80'])('refuses %p as a port', (port) => {
    expect(problemsOf({ PORT: port })).toHaveProperty('PORT');
  });

  it.each(['0', '1', '65535'])('takes %p as a port', (port) => {
    expect(load({ PORT: port }).port).toBe(Number(port));
  });

  it.each([
    ['mysql://db/nivaran', /begins with mysql:/],
    ['postgres://app:se-cret@db.example', /names no database: postgres:\/\/…@db\.example/],
    ['nivaran', /cannot be read as a URL/],
    ['postgres://app:se#cret@db/nivaran', /cannot be read as a URL|names no database/],
  ])('refuses the database %p', (url, problem) => {
    expect(problemsOf({ ...SERVER, DATABASE_URL: url })['DATABASE_URL']).toMatch(problem);
  });

  it.each([
    ['ftp://host/bucket', /begins with ftp:/],
    ['https://host', /names no bucket: https:\/\/host\//],
    ['https://key:se-cret@host/a/b', /names no bucket: https:\/\/…@host\/a\/b/],
    ['https://key@host/bucket', /holds a key without its secret/],
    ['https://host/bucket?regoin=x', /has a parameter "regoin"/],
    ['https://key:se/cret@host/bucket', /cannot be read as a URL/],
  ])('refuses the bucket %p', (url, problem) => {
    expect(problemsOf({ ATTACHMENTS_URL: url }, 'report')['ATTACHMENTS_URL']).toMatch(problem);
  });

  it.each([
    ['tcp://scanner', { host: 'scanner', port: 3310 }],
    ['tcp://[::1]:3311', { host: '::1', port: 3311 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('takes the scanner %p', (url, clamd) => {
    expect(load({ CLAMD_URL: url }).attachments.clamd).toEqual(clamd);
  });

  it.each(['scanner:3310', 'http://scanner:3310', 'unix:clamd.ctl', 'tcp://'])('refuses the scanner %p', (url) => {
    expect(problemsOf({ CLAMD_URL: url }, 'report')).toHaveProperty('CLAMD_URL');
  });

  it('wants a vault apart and a master key as soon as a server is used', () => {
    expect(Object.keys(problemsOf({ DATABASE_URL: SERVER.DATABASE_URL })).sort()).toEqual([
      'NIVARAN_MASTER_KEY',
      'VAULT_DATABASE_URL',
    ]);
    expect(problemsOf({ ...SERVER, VAULT_DATABASE_URL: SERVER.DATABASE_URL })).toHaveProperty('VAULT_DATABASE_URL');
    expect(problemsOf({ VAULT_DATABASE_URL: SERVER.VAULT_DATABASE_URL })).toHaveProperty('VAULT_DATABASE_URL');
  });

  it('takes another master key, for a rotation, and only beside a different one in force', () => {
    const old = Buffer.alloc(32, 8);
    const both = { ...SERVER, NIVARAN_MASTER_KEY_OLD: old.toString('hex') };
    expect(load(both).masterKeys).toEqual({ current: KEY, old });
    expect(problemsOf({ ...SERVER, NIVARAN_MASTER_KEY_OLD: KEY.toString('hex') })).toEqual({
      NIVARAN_MASTER_KEY_OLD: 'is the same key as NIVARAN_MASTER_KEY',
    });
    expect(problemsOf({ NIVARAN_MASTER_KEY_OLD: old.toString('hex') })).toEqual({
      NIVARAN_MASTER_KEY_OLD: 'is set without NIVARAN_MASTER_KEY',
    });
    expect(JSON.stringify(load(both))).not.toContain(both.NIVARAN_MASTER_KEY_OLD);
  });

  it('keeps no key in a file where one is given', () => {
    const { DATABASE_URL, VAULT_DATABASE_URL, NIVARAN_MASTER_KEY } = SERVER;
    expect([load({ DATABASE_URL, VAULT_DATABASE_URL }), load({ NIVARAN_MASTER_KEY })]).toEqual([
      expect.objectContaining({ keyFile: null }),
      expect.objectContaining({ keyFile: null }),
    ]);
  });

  it('lets a command that opens no vault run without the master key, until it is asked for', () => {
    const settings = load({ ...SERVER, NIVARAN_MASTER_KEY: undefined }, 'migrate');
    expect(settings.database.kind).toBe('server');
    expect(() => settings.masterKeys).toThrow(SettingInvalid);
  });

  it('never tells a secret', () => {
    const secrets = {
      DATABASE_URL: 'postgres://app:topsecret@',
      REDIS_URL: 'http://:topsecret@cache',
      ATTACHMENTS_URL: 'https://key:topsecret@host/',
      CLAMD_URL: 'http://:topsecret@scanner',
      NIVARAN_MASTER_KEY: 'topsecret',
    };
    expect(() => load({ ...SERVER, ...secrets }, 'start')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('topsecret') }),
    );
    expect(Object.keys(problemsOf({ ...SERVER, ...secrets })).sort()).toEqual([
      'ATTACHMENTS_URL',
      'CLAMD_URL',
      'DATABASE_URL',
      'NIVARAN_MASTER_KEY',
      'REDIS_URL',
    ]);
  });

  it('suggests the name that was meant, and knows those of the client and the tests', () => {
    expect(() => load({ NIVARAN_DEMOO: 'on' })).toThrow(
      /NIVARAN_DEMOO is no setting of Nivaran\. Did you mean NIVARAN_DEMO\?/,
    );
    expect(() => load({ NIVARAN_COLOUR: 'on' })).toThrow(
      /NIVARAN_COLOUR is no setting of Nivaran\. There are NIVARAN_DATA, /,
    );
    expect(
      problemsOf(
        { NIVARAN_URL: 'x', NIVARAN_USER: 'x', NIVARAN_PASSWORD: 'x', NIVARAN_TEST_DATABASE_URL: 'x' },
        'report',
      ),
    ).toEqual({});
  });
});
