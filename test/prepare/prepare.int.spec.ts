import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@nivaran/platform';
import { eventually } from '@nivaran/testing';

/** A project in which npm, the Nest CLI and Vite are stand-ins that write down that they were called. */
describe('preparing a clone', () => {
  let clone: string;
  const path = (...names: string[]) => join(clone, ...names);
  const write = (name: string, text: string) => {
    mkdirSync(join(path(name), '..'), { recursive: true });
    writeFileSync(path(name), text);
  };
  const calls = () => (existsSync(path('calls')) ? readFileSync(path('calls'), 'utf8').trim().split('\n') : []);

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'nivaran-clone-'));
    cpSync(join(projectRoot(), 'scripts'), path('scripts'), { recursive: true });
    write('package.json', JSON.stringify({ name: 'nivaran', engines: { node: '>=20.19.0' } }));
    write('package-lock.json', LOCK);
    for (const name of ['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json']) write(name, '{}');
    write('apps/nivaran/src/main.ts', `process.stdout.write('{}');`);
    write('npm-cli.js', NPM);
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  const begin = (script: string, args: string[] = [], env: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [path('scripts', script), ...args], {
      env: { PATH: process.env['PATH'], npm_execpath: path('npm-cli.js'), ...env },
    });
  const ended = async (child: ChildProcess) => {
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise((resolve) => child.once('close', (number, signal) => resolve(number ?? signal)));
    return { code, stdout, stderr };
  };
  const run = (script: string, args?: string[], env?: Record<string, string>) => ended(begin(script, args, env));

  it('installs, builds, and hands over with the arguments; standard output is the program’s alone', async () => {
    write('apps/nivaran/src/main.ts', 'process.stdout.write(JSON.stringify(process.argv.slice(2)));');
    const { code, stdout, stderr } = await run('nivaran.mjs', ['track', '--json']);
    expect({ code, stdout, calls: calls() }).toEqual({
      code: 0,
      stdout: '["track","--json"]',
      calls: ['npm ci', 'nest', 'vite'],
    });
    expect(stderr).toMatch(/Installing.*done in [\d.]+ s.*Building.*done in [\d.]+ s/s);
  });

  it('does and says nothing when nothing changed', async () => {
    await run('nivaran.mjs');
    expect(await run('nivaran.mjs')).toEqual({ code: 0, stdout: '{}', stderr: '' });
    expect(calls()).toHaveLength(3);
  });

  it.each([
    ['a source', 'libs/sla/src/new.ts', ['nest', 'vite']],
    ['a specification', 'libs/sla/src/new.spec.ts', []],
    ['the list of packages', 'package-lock.json', ['npm ci', 'nest', 'vite']],
  ])('does what a change of %s calls for', async (_what, file, expected) => {
    await run('nivaran.mjs');
    write(file, file.endsWith('.json') ? LOCK.replaceAll('1.0.0', '1.0.1') : 'export {};');
    await run('nivaran.mjs');
    expect(calls().slice(3)).toEqual(expected);
  });

  it('accepts what somebody installed by hand', async () => {
    await ended(spawn(process.execPath, [path('npm-cli.js'), 'ci'], { cwd: clone }));
    await run('nivaran.mjs');
    expect(calls()).toEqual(['npm ci', 'nest', 'vite']);
  });

  it('installs again when a package of this list is missing', async () => {
    await ended(spawn(process.execPath, [path('npm-cli.js'), 'ci'], { cwd: clone }));
    write('node_modules/.package-lock.json', '{"packages":{}}');
    await run('nivaran.mjs');
    expect(calls()).toEqual(['npm ci', 'npm ci', 'nest', 'vite']);
  });

  it('ends with code 1 when the build fails, and builds again the next time', async () => {
    write('apps/nivaran/src/main.ts', 'BROKEN');
    expect(await run('nivaran.mjs')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/Building failed/),
    });
    expect(existsSync(path('dist', '.nivaran-built'))).toBe(false);
    expect(await run('nivaran.mjs')).toMatchObject({ code: 1 });
    expect(calls()).toEqual(['npm ci', 'nest', 'nest']);
  });

  it('builds into an empty folder', async () => {
    write('dist/left-over.js', '');
    await run('nivaran.mjs');
    expect(existsSync(path('dist', 'left-over.js'))).toBe(false);
  });

  it('installs once for two that start together', async () => {
    const both = await Promise.all([1, 2].map(() => run('nivaran.mjs', [], { SLOW_MS: '200' })));
    expect(both.map(({ code, stdout }) => ({ code, stdout }))).toEqual([
      { code: 0, stdout: '{}' },
      { code: 0, stdout: '{}' },
    ]);
    expect(calls()).toEqual(['npm ci', 'nest', 'vite']);
  });

  it('waits for an npm that outlived its killed parent instead of installing over it', async () => {
    const first = begin('nivaran.mjs', [], { SLOW_MS: '600' });
    await eventually(() => expect(calls()).toEqual(['npm ci']));
    first.kill('SIGKILL');
    const { code, stderr } = await run('nivaran.mjs');
    expect(code).toBe(0);
    expect(stderr).toContain('Waiting for another process');
    expect(calls()).toEqual(['npm ci', 'nest', 'vite']);
  });

  it('refuses a Node that is too old before anything else', async () => {
    write('package.json', JSON.stringify({ name: 'nivaran', engines: { node: '>=99.1.0' } }));
    const { code, stderr } = await run('start.mjs');
    expect({ code, calls: calls() }).toEqual({ code: 1, calls: [] });
    expect(stderr).toContain(`Nivaran needs Node.js 99.1.0 or newer; this is ${process.versions.node}`);
  });

  describe('npm start', () => {
    const SERVER = `
      let heard = 0;
      process.on('SIGINT', () => { heard += 1; setTimeout(() => process.exit(10 + heard), 200); });
      process.on('SIGTERM', () => process.exit(20));
      setInterval(() => undefined, 1000);
      process.stdout.write('ready');`;
    const whenReady = (child: ChildProcess) =>
      new Promise((resolve, reject) => {
        child.stdout?.once('data', resolve);
        child.once('exit', (code) => reject(new Error(`It ended with ${code} before it was ready.`)));
      });

    it('hears a Ctrl-C once that comes from the terminal and from npm, and passes the exit code on', async () => {
      write('apps/nivaran/src/main.ts', SERVER);
      const child = begin('start.mjs');
      const end = ended(child);
      await whenReady(child);
      child.kill('SIGINT');
      await new Promise((resolve) => setTimeout(resolve, 30));
      child.kill('SIGINT');
      expect(await end).toMatchObject({ code: 11 });
    });

    it('stops when npm’s shell is ended over its head', async () => {
      write('apps/nivaran/src/main.ts', SERVER);
      const command = `"${process.execPath}" "${path('scripts/start.mjs')}"; true`; // so that the shell stays in between
      const shell = spawn('/bin/sh', ['-c', command], {
        env: { PATH: process.env['PATH'], npm_execpath: path('npm-cli.js'), npm_lifecycle_event: 'start' },
      });
      await whenReady(shell);
      shell.kill('SIGKILL');
      const closed = new Promise((resolve) => shell.once('close', () => resolve('closed')));
      expect(await closed).toBe('closed'); // its output closes when the program has ended too
    });
  });
});

const LOCK = JSON.stringify({
  packages: {
    '': {},
    'node_modules/@nestjs/cli': { version: '1.0.0' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  },
});

const NPM = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync('calls', 'npm ' + process.argv[2] + '\\n');
console.log('added 1 package');
setTimeout(() => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  delete packages['']; delete packages['node_modules/for-another-platform'];
  mkdirSync('node_modules/@nestjs/cli/bin', { recursive: true });
  writeFileSync('node_modules/@nestjs/cli/bin/nest.js', NEST);
  mkdirSync('node_modules/vite/bin', { recursive: true });
  writeFileSync('node_modules/vite/bin/vite.js', VITE);
  writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
}, Number(process.env.SLOW_MS ?? 0));
const VITE = \`require('node:fs').appendFileSync('calls', 'vite\\\\n');\`;
const NEST = \`
  const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
  appendFileSync('calls', 'nest\\\\n');
  const source = readFileSync('apps/nivaran/src/main.ts', 'utf8');
  mkdirSync('dist/apps/nivaran/src', { recursive: true });
  writeFileSync('dist/apps/nivaran/src/main.js', source);
  process.exit(source === 'BROKEN' ? 1 : 0);
\`;
`;
