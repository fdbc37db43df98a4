import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itIf } from '@nivaran/testing';
import { projectRoot } from '../project-root/project-root';
import { readEnvironment } from './environment';
import { fileVariable } from './secret-files';
import { loadSettings } from './settings';
import { READ_ELSEWHERE, SECRETS, variables } from './variables';

describe('settings that are kept in files', () => {
  let folder: string;
  const keyFile = () => join(folder, 'master.key');
  const load = (command: string) => loadSettings({ NIVARAN_DATA: folder }, { command });

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'nivaran-settings-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes the master key at the first start, for its owner alone, and keeps it', () => {
    const { current, old } = load('start').masterKeys;
    expect(current).toHaveLength(32);
    expect(old).toBeNull();
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(readFileSync(keyFile(), 'utf8')).toBe(`${current.toString('base64')}\n`);
    expect(load('start').masterKeys).toEqual({ current, old });
  });

  it('makes no key for a command that does not ask for it', () => {
    load('report');
    expect(statSync(keyFile(), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('refuses to make a new key for a vault that only the lost one opens', () => {
    mkdirSync(join(folder, 'postgres', 'cluster'), { recursive: true });
    expect(() => load('start')).toThrow(/NIVARAN_MASTER_KEY is not set and .*master\.key is missing, although/);
  });

  it('refuses a spoiled key', () => {
    writeFileSync(keyFile(), 'c2hvcnQ=\n');
    expect(() => load('start')).toThrow(/does not hold 32 bytes in base64/);
  });

  it('reads .env, but what the process has set wins, also when it is empty', () => {
    const file = join(folder, '.env');
    writeFileSync(file, 'NIVARAN_SPEC_A=file # a comment\nNIVARAN_SPEC_B="file"\nNIVARAN_SPEC_C=file\n');
    Object.assign(process.env, { NIVARAN_SPEC_B: 'process', NIVARAN_SPEC_C: '' });
    try {
      const { NIVARAN_SPEC_A: a, NIVARAN_SPEC_B: b, NIVARAN_SPEC_C: c } = readEnvironment(file);
      expect({ a, b, c }).toEqual({ a: 'file', b: 'process', c: '' });
    } finally {
      delete process.env['NIVARAN_SPEC_B'];
      delete process.env['NIVARAN_SPEC_C'];
    }
  });

  it('has every variable documented in .env.example', () => {
    const documented = readFileSync(join(projectRoot(), '.env.example'), 'utf8').match(/^#[A-Z_]+(?==)/gm);
    expect(documented?.map((name) => name.slice(1)).sort()).toEqual(
      [...Object.keys(variables.shape), ...SECRETS.map(fileVariable), ...READ_ELSEWHERE].sort(),
    );
  });

  it('does without .env', () => {
    expect(readEnvironment(join(folder, '.env'))).toEqual(process.env);
  });

  itIf(process.getuid?.() !== 0, 'root reads every file')('says whose key it may not read', () => {
    load('start');
    chmodSync(keyFile(), 0);
    expect(() => load('start')).toThrow(/master\.key cannot be read/);
  });
});
