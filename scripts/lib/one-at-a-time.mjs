import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs the work while no other process does the same for this folder; waits for it otherwise. The lock is a listening
 * socket, which the system frees with the processes that hold it. The work is given its file descriptor, for programs
 * that may outlive us (after kill -9): as long as they run, nobody begins the same work over them.
 */
export async function oneAtATime(folder, say, work) {
  const address = addressOf(folder);
  let server = await listen(address);
  if (server === null) say('Waiting for another process that prepares Nivaran …');
  while (server === null) {
    await sleep(200);
    if (await isAbandoned(address)) rmSync(address, { force: true });
    server = await listen(address);
  }
  try {
    return await work(server._handle?.fd > 0 ? server._handle.fd : 'ignore');
  } finally {
    server.close();
  }
}

function addressOf(folder) {
  const name = `nivaran-prepare-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\?\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

/** A socket that is a file (macOS) outlives its process. */
function isAbandoned(address) {
  if (process.platform === 'linux' || process.platform === 'win32') return false;
  return new Promise((resolve) => {
    const socket = connect(address, () => resolve(false));
    socket.on('connect', () => socket.destroy());
    socket.on('error', (error) => resolve(error.code === 'ECONNREFUSED'));
  });
}
