import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, projectRoot } from '@nivaran/platform';

/** A whole Nivaran as `npm start` runs it: its own process, from dist/, with its embedded PostgreSQL. */
export interface NivaranProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything that it printed so far. */
  output(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

export interface NivaranProcessOptions {
  readonly dataFolder: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** ms */
  readonly readyWithin?: number;
}

const MAIN = 'dist/apps/nivaran/src/main.js';

/** Starts it and waits until /health/ready says yes. Rejects with what it printed if it ends or takes too long. */
export async function startNivaran({
  dataFolder,
  port,
  env = {},
  readyWithin = 60_000,
}: NivaranProcessOptions): Promise<NivaranProcess> {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, [join(projectRoot(), MAIN), 'start'], {
    cwd: projectRoot(),
    env: { ...withoutOurSettings(), PORT: String(at), NIVARAN_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const url = `http://127.0.0.1:${at}`;
  await ready(child, url, readyWithin, () => printed);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => printed,
    stop: () => end(child, 'SIGTERM'),
    kill: async () => void (await end(child, 'SIGKILL')),
  };
}

async function ready(child: ChildProcess, url: string, within: number, printed: () => string): Promise<void> {
  const deadline = Date.now() + within;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`Nivaran ended with code ${child.exitCode}:\n${printed()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`Nivaran was not ready within ${within} ms:\n${printed()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}

/** The settings of the shell that runs the tests must not leak into the process under test. */
function withoutOurSettings(): NodeJS.ProcessEnv {
  const ours = /^(NODE_ENV|NIVARAN_.*|PORT|DATABASE_URL|VAULT_DATABASE_URL|REDIS_URL)(_FILE)?$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
