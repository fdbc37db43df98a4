import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What postmaster.pid says of the server that made it. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** It accepts connections. */
  readonly ready: boolean;
}

/** null when there is none, or when it is only half written. */
export function readPostmasterFile(dataFolder: string): PostmasterFile | null {
  let lines: string[];
  try {
    lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.startsWith('ready') ?? false } : null;
}

/** The running server of this very folder. A process id that now belongs to another program does not fool it. */
export function livePostmaster(dataFolder: string): PostmasterFile | null {
  const file = readPostmasterFile(dataFolder);
  return file !== null && isPostmasterOf(file.pid, dataFolder) ? file : null;
}

function isPostmasterOf(pid: number, dataFolder: string): boolean {
  try {
    if (process.platform === 'linux') {
      const program = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
      return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    }
    if (process.platform === 'win32') return isAlive(pid);
    const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return stdout.includes('postgres') && stdout.includes(dataFolder);
  } catch {
    return false;
  }
}

/** Removes a postmaster.pid whose process id now belongs to another program: PostgreSQL itself would give up over it. */
export function removeMisleadingPostmasterFile(dataFolder: string): void {
  const file = readPostmasterFile(dataFolder);
  if (file === null || process.platform === 'win32') return; // on Windows PostgreSQL asks its own kind only
  if (isAlive(file.pid) && !isPostmasterOf(file.pid, dataFolder)) {
    rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Stops a server: open transactions are rolled back and the log is written out (at most 20 s), else without writing out
 * (the next start recovers), else by force.
 */
export async function stopPostmaster(pid: number, isRunning: () => boolean, pgCtlStop: () => void): Promise<void> {
  if (process.platform === 'win32') return pgCtlStop();
  const steps = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return; // it ended meanwhile
    }
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(10)) {
      if (!isRunning()) return;
    }
  }
}
