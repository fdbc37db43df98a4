import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port/free-port';
import type { Binaries } from './binaries';
import { EmbeddedPostgresFailed } from './errors';
import { readPostmasterFile, stopPostmaster } from './postmaster';
import { CLEAN_ENVIRONMENT, type RunAs } from './run-as';

const LOG_KEPT_BYTES = 5_000_000;
const ATTEMPTS_AT_A_PORT = 5;
/** How long the processes of a killed server may take to end before we give up on starting over them. */
const ORPHANS_PATIENCE_MS = 20_000;

export interface Launch {
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly dataFolder: string;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (sentence: string) => void;
  readonly onExit: (error: EmbeddedPostgresFailed) => void;
}

export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the server on a free port and waits until it accepts connections. @throws EmbeddedPostgresFailed */
export async function launch(what: Launch): Promise<RunningServer> {
  if ((statSync(what.logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_KEPT_BYTES) {
    renameSync(what.logFile, `${what.logFile}.1`);
  }
  const orphansDeadline = Date.now() + ORPHANS_PATIENCE_MS;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const logStart = statSync(what.logFile, { throwIfNoEntry: false })?.size ?? 0;
    const child = spawnServer(what, port);
    const ended = await waitUntilReady(child, what);
    if (ended === null) return running(child, port, what, logStart);

    const words = readFileSync(what.logFile).subarray(logStart).toString();
    if (/could not bind|Address already in use/.test(words) && attempt < ATTEMPTS_AT_A_PORT) continue;
    if (/shared memory block .* is still in use/.test(words) && Date.now() < orphansDeadline) {
      await sleep(200);
      continue;
    }
    throw new EmbeddedPostgresFailed(
      `PostgreSQL did not start (${ended}). Its log is ${what.logFile}.`,
      lastLines(words),
    );
  }
}

function spawnServer({ runAs, binaries, dataFolder, settings, logFile }: Launch, port: number): ChildProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '', // its path would have to fit in 107 bytes
    timezone: 'UTC',
    // PostgreSQL's own defaults are for a machine of 2005: with these a large import is a tenth faster.
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    log_timezone: 'UTC',
    // The log may not hold personal data: no values of a failed row, no failed statement.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
  };
  const args = ['-D', dataFolder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const [command = binaries.postgres, ...rest] = [...runAs.prefix, binaries.postgres, ...args];
  const output = openSync(logFile, 'a', 0o600);
  try {
    if (runAs.ids.uid !== undefined && runAs.ids.gid !== undefined) fchownSync(output, runAs.ids.uid, runAs.ids.gid);
    // A session of its own: Ctrl-C in the terminal is for us, and we stop the server when our work has ended.
    return spawn(command, rest, {
      ...runAs.ids,
      detached: process.platform !== 'win32',
      windowsHide: true,
      env: CLEAN_ENVIRONMENT,
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}

/** null when it accepts connections, else how it ended. It is never hurried: recovering after a crash takes its time. */
async function waitUntilReady(child: ChildProcess, { dataFolder, log }: Launch): Promise<string | null> {
  let ended: string | null = null;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => (ended = signal ?? `exit code ${code}`));
  let nextWord = Date.now() + 3000;
  for (;;) {
    if (ended !== null) return ended;
    const file = readPostmasterFile(dataFolder);
    if (file !== null && file.pid === child.pid && file.ready) return null;
    if (Date.now() > nextWord) {
      log('PostgreSQL is still starting: it is recovering what an unclean end left.');
      nextWord += 10_000;
    }
    await sleep(10);
  }
}

function running(child: ChildProcess, port: number, what: Launch, logStart: number): RunningServer {
  const pid = child.pid as number;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const stopWithUs = () => void (isRunning() && child.kill('SIGINT'));
  let stopping: Promise<void> | null = null;

  child.unref();
  process.once('exit', stopWithUs);
  child.once('exit', (code, signal) => {
    process.removeListener('exit', stopWithUs);
    if (stopping !== null) return;
    const words = lastLines(readFileSync(what.logFile).subarray(logStart).toString());
    what.onExit(new EmbeddedPostgresFailed(`PostgreSQL ended by itself (${signal ?? `exit code ${code}`}).`, words));
  });
  return {
    port,
    pid,
    stop: () => {
      if (!isRunning()) return Promise.resolve();
      child.ref();
      stopping ??= stopPostmaster(pid, isRunning, () => pgCtlStop(what.binaries, what.dataFolder));
      return stopping;
    },
  };
}

/** The way to stop a server on Windows, where there are no signals. */
export function pgCtlStop({ pgCtl }: Binaries, dataFolder: string): void {
  spawnSync(pgCtl, ['stop', '-D', dataFolder, '-m', 'fast', '-w', '-t', '30'], {
    env: CLEAN_ENVIRONMENT,
    windowsHide: true,
  });
}

function lastLines(words: string): string[] {
  return words.trim().split('\n').slice(-12);
}
