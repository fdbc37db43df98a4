import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, rememberInstalled } from './installed.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { hashOfSources, readOr, root } from './project.mjs';

const builtMarker = join(root, 'dist', '.nivaran-built');

/** Where the built program begins. */
export const program = join(root, 'dist', 'apps', 'nivaran', 'src', 'main.js');

/**
 * Installs and builds what is missing or out of date, each with a line on standard error; silent and quick when nothing
 * is. Interrupted at any point, the next call does it again: the markers are written last.
 */
export async function prepare({ build }) {
  refuseOldNode();
  const ready = () => isInstalled() && (!build || readOr(builtMarker, '') === hashOfSources());
  if (ready()) return;
  await oneAtATime(root, say, async (lock) => {
    if (!isInstalled()) await step('Installing the packages (a minute or so)', () => install(lock));
    if (build && readOr(builtMarker, '') !== hashOfSources()) await step('Building', () => compile(lock));
  });
}

function refuseOldNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  say(`Nivaran needs Node.js ${wanted} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`);
  process.exit(1);
}

async function install(lock) {
  // Building needs the development packages too, also where NODE_ENV or npm's settings leave them out.
  await run(lock, ...npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'));
  rememberInstalled();
}

/** The npm that started us, else the one in PATH. */
function npm(...args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js') && existsSync(own)) return [process.execPath, [own, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

async function compile(lock) {
  const sources = hashOfSources(); // of before: a file that changes meanwhile makes the next start build again
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await run(lock, process.execPath, [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'], {});
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await run(lock, process.execPath, [vite, 'build', join('apps', 'console'), '--logLevel', 'warn'], {});
  writeFileSync(builtMarker, sources);
}

async function step(what, work) {
  const start = Date.now();
  say(`${what} …`);
  try {
    await work();
  } catch (error) {
    say(`${what} failed: ${error.message}`);
    process.exit(1);
  }
  say(`${what}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** Standard output belongs to the program that is being prepared. */
function run(lock, command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2, lock], ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${signal ?? code}`)),
    );
  });
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
