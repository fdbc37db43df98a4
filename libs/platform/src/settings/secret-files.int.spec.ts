import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './environment';
import { loadSettings } from './settings';

describe('secrets that are kept in files', () => {
  const KEY = Buffer.alloc(32, 7);
  const DATABASE_URL = 'postgres://app:topsecret@db.example/nivaran';
  const VAULT_DATABASE_URL = 'postgres://app:topsecret@db.example/vault';
  let folder: string;
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const load = (env: Environment) => loadSettings(env, { command: 'start' });

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'nivaran-secrets-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads each from its file, without the white space around it', () => {
    const settings = load({
      DATABASE_URL_FILE: file('log', `${DATABASE_URL}\n`),
      VAULT_DATABASE_URL_FILE: file('vault', `\n ${VAULT_DATABASE_URL}\r\n`),
      REDIS_URL_FILE: file('redis', 'redis://:topsecret@cache'),
      NIVARAN_MASTER_KEY_FILE: file('key', `${KEY.toString('base64')}\n`),
    });
    expect(settings.database).toEqual({ kind: 'server', url: DATABASE_URL, vaultUrl: VAULT_DATABASE_URL });
    expect(settings.redisUrl).toBe('redis://:topsecret@cache');
    expect(settings.masterKeys.current.equals(KEY)).toBe(true);
  });

  it('takes one that is given by file beside others that are not, and an empty path for none', () => {
    const settings = load({
      ...{ DATABASE_URL, VAULT_DATABASE_URL, REDIS_URL_FILE: '', NIVARAN_MASTER_KEY: '' },
      NIVARAN_MASTER_KEY_FILE: file('key', KEY.toString('hex')),
    });
    expect(settings.masterKeys.current.equals(KEY)).toBe(true);
    expect(settings.redisUrl).toBeNull();
  });

  it.each<[string, () => Environment, string]>([
    [
      'is given twice',
      () => ({ DATABASE_URL, DATABASE_URL_FILE: file('log', DATABASE_URL) }),
      'DATABASE_URL_FILE is set as well as DATABASE_URL. Give the path of a file, or DATABASE_URL itself.',
    ],
    [
      'does not exist',
      () => ({ NIVARAN_MASTER_KEY_FILE: join(folder, 'none') }),
      'NIVARAN_MASTER_KEY_FILE names FOLDER/none, which cannot be read (ENOENT).',
    ],
    [
      'is a folder',
      () => {
        mkdirSync(join(folder, 'key'));
        return { NIVARAN_MASTER_KEY_FILE: join(folder, 'key') };
      },
      'NIVARAN_MASTER_KEY_FILE names FOLDER/key, which cannot be read (EISDIR).',
    ],
    [
      'is empty',
      () => ({ REDIS_URL_FILE: file('redis', ' \n') }),
      'REDIS_URL_FILE names FOLDER/redis, which is empty.',
    ],
    [
      'holds no key',
      () => ({ NIVARAN_MASTER_KEY_FILE: file('key', 'topsecret') }),
      'NIVARAN_MASTER_KEY_FILE names FOLDER/key, which does not decode to 32 bytes.',
    ],
    [
      'holds no URL',
      () => ({ DATABASE_URL_FILE: file('log', 'postgres://app:topsecret@db'), VAULT_DATABASE_URL }),
      'DATABASE_URL_FILE names FOLDER/log, which names no database: postgres://…@db.',
    ],
  ])('says of one that %s which variable is wrong, and never what it holds', (_what, env, sentence) => {
    expect.assertions(2);
    try {
      load(env());
    } catch (error) {
      const message = (error as Error).message.replaceAll(folder, 'FOLDER');
      expect(message).toContain(sentence);
      expect(message).not.toContain('topsecret');
    }
  });

  it('does not call missing what lies in a file that cannot be read', () => {
    const env = { DATABASE_URL_FILE: join(folder, 'none'), VAULT_DATABASE_URL };
    expect(() => load(env)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ variable: 'DATABASE_URL_FILE' })] }),
    );
  });

  it('knows a misspelt one', () => {
    expect(() => load({ NIVARAN_MASTER_KEY_FLIE: 'x' })).toThrow(/Did you mean NIVARAN_MASTER_KEY_FILE\?/);
  });
});
