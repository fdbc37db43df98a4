import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../folder-lock/folder-lock';
import { findBinaries } from './binaries';
import { clusterFolder, openCluster, openOrMakeCluster, SUPERUSER } from './cluster';
import type { EmbeddedPostgresFailed } from './errors';
import { launch, pgCtlStop } from './launch';
import { isAlive, livePostmaster, removeMisleadingPostmasterFile, stopPostmaster } from './postmaster';
import { chooseRunAs } from './run-as';

export interface EmbeddedPostgresOptions {
  /** Made if missing; holds the cluster, its password and its log, and nothing else. */
  readonly folder: string;
  /** Told in a sentence what goes on: the first making, the recovery after a crash. */
  readonly log?: (sentence: string) => void;
  /** Settings of postgresql.conf that win over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** false gives up fsync: faster, and lost with the machine's power. For tests. */
  readonly durable?: boolean;
  /** Called if the server ends without having been stopped. */
  readonly onExit?: (error: EmbeddedPostgresFailed) => void;
}

/** Where a running embedded server answers: 127.0.0.1 alone, with a password, as superuser `nivaran`. */
export interface EmbeddedPostgresAddress {
  /** The URL of a database of this server; the database need not exist. It holds the password: do not print it. */
  url(database: string): string;
  readonly port: number;
  readonly pid: number;
}

export interface EmbeddedPostgres extends EmbeddedPostgresAddress {
  /** Ends all connections and stops the server. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, on a free port, and answers when it accepts connections. The first start
 * makes the cluster. Whatever a crash left behind is put right: a server that survived our process is stopped and
 * started afresh, so that it always runs with these settings and these programs.
 *
 * If our process ends without stop(), the server is told to stop; after kill -9 it lives on until the next start.
 *
 * @throws FolderInUse if another live process runs this folder, EmbeddedPostgresFailed
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, log = () => undefined, durable = true } = options;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const lock = await lockFolder(folder);
  try {
    const binaries = findBinaries();
    const dataFolder = join(clusterFolder(folder), 'data');
    const survivor = livePostmaster(dataFolder);
    if (survivor !== null) {
      log(`Stopping the PostgreSQL that an earlier run left behind (process ${survivor.pid}).`);
      await stopPostmaster(
        survivor.pid,
        () => isAlive(survivor.pid) && livePostmaster(dataFolder)?.pid === survivor.pid,
        () => pgCtlStop(binaries, dataFolder),
      );
    }
    const runAs = chooseRunAs(folder, binaries);
    if (openCluster(folder) === null) log('Making the database (once).');
    const cluster = await openOrMakeCluster(folder, binaries, runAs, durable);
    removeMisleadingPostmasterFile(dataFolder);

    const safety = durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
    const server = await launch({
      binaries,
      runAs,
      dataFolder,
      logFile: join(folder, 'postgres.log'),
      settings: { ...safety, ...options.settings },
      log,
      onExit: (error) => {
        lock.release();
        options.onExit?.(error);
      },
    });
    return {
      ...addressOf(cluster.password, server.port, server.pid),
      stop: () => server.stop().finally(() => lock.release()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The server that another process runs in this folder right now, for the command line; null if none accepts connections. */
export function findEmbeddedPostgres(folder: string): EmbeddedPostgresAddress | null {
  const cluster = openCluster(folder);
  const server = cluster === null ? null : livePostmaster(cluster.dataFolder);
  return cluster === null || server === null || !server.ready
    ? null
    : addressOf(cluster.password, server.port, server.pid);
}

function addressOf(password: string, port: number, pid: number): EmbeddedPostgresAddress {
  return {
    url: (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    port,
    pid,
  };
}
