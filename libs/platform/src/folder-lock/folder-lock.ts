import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NivaranError } from '../errors/nivaran-error';

export class FolderInUse extends NivaranError {
  readonly code = 'FOLDER_IN_USE';

  constructor(folder: string, pid: number | null) {
    super(
      `Nivaran already runs with the folder ${folder}${pid === null ? '' : ` (process ${pid})`}. ` +
        'Stop that process first, or give this one a folder of its own with NIVARAN_DATA.',
      { folder, pid },
    );
  }
}

/** How long a process that is being killed may take to let go. */
const DYING_MS = 2000;

export interface FolderLock {
  release(): void;
}

/**
 * Takes an existing folder for this process alone, until release() or the end of the process, however it ends.
 *
 * The lock is a listening local socket named after the folder: the kernel gives it to one process only and frees it when
 * that process dies, so there is no stale lock to judge. Whoever connects is told the holder's process id.
 *
 * @throws FolderInUse with the holder's process id
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const address = addressOf(realpathSync(folder));
  for (const deadline = Date.now() + DYING_MS; ; await sleep(20)) {
    const server = await listen(address);
    if (server !== null) return { release: () => void server.close() };
    const holder = await askHolder(address);
    if (typeof holder === 'number' || Date.now() > deadline) throw new FolderInUse(folder, holder);
    // Nobody listens: the holder has died this moment, or its socket is a file, which outlives it.
    if (!address.startsWith('\0') && process.platform !== 'win32') rmSync(address, { force: true });
  }
}

function addressOf(folder: string): string {
  const name = `nivaran-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\?\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** null when another process listens there. */
function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(String(process.pid));
    });
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

/** The holder's process id; null when nobody listens any more, or does not answer while we may still hope for the lock. */
function askHolder(address: string): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = connect(address);
    let answer = '';
    socket.setTimeout(DYING_MS, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(/^\d+$/.test(answer) ? Number(answer) : null));
  });
}
