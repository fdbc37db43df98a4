import { createHash } from 'node:crypto';
import type { Pack } from '@nivaran/directory';
import { LogImport, type VaultKeys, storePersons } from '@nivaran/event-store';
import type { Pool, PoolClient } from 'pg';
import { inOrder } from '../lanes/in-order';
import { openSources } from '../lanes/sources';
import type { LaneStory, StoryBatch } from '../lanes/story-batch';
import type { SimulationOptions } from '../simulation';
import { SimulationStopped } from './errors';

export interface WriteOptions extends SimulationOptions {
  /** In force in the database. */
  readonly pack: Pack;
  readonly keys: VaultKeys;
  /** Of the log's owner, and of the vault's. */
  readonly log: Pool;
  readonly vault: Pool;
  /** That tell the story beside this one, which writes; 0: none. */
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onProgress: (lodged: number, complaints: number) => void;
}

export interface SimulationReport {
  readonly complaints: number;
  readonly events: number;
  readonly persons: number;
  /** SHA-256 over the story: equal for equal options and an equal pack. Hexadecimal. */
  readonly digest: string;
  readonly head: number;
  readonly headHash: string;
  readonly seconds: number;
  /** The most memory of the whole process, in bytes. */
  readonly peakMemory: number;
}

const STATEMENTS_WITHOUT_END = 'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0';

/**
 * Simulates, and writes all of it into an empty, prepared database: in one transaction for the log and one for the
 * vault, so that a simulation that fails or is stopped leaves nothing behind.
 * @throws SimulationStopped
 */
export async function writeSimulation(options: WriteOptions): Promise<SimulationReport> {
  const begun = performance.now();
  const [log, vault] = [await options.log.connect(), await options.vault.connect()];
  const sources = openSources({ ...plain(options), pack: options.pack, keys: options.keys }, options.threads);
  try {
    const told = await inTransactions(log, vault, (imported) => tell(options, sources, imported, vault));
    const seconds = (performance.now() - begun) / 1000;
    return { ...told, seconds, peakMemory: process.resourceUsage().maxRSS * 1024 };
  } finally {
    await Promise.all(sources.map((source) => source.stop()));
    log.release(true);
    vault.release(true);
  }
}

async function tell(
  { complaints, keys, signal, onProgress }: WriteOptions,
  sources: ReturnType<typeof openSources>,
  imported: LogImport,
  vault: PoolClient,
) {
  const count = { complaints: 0, events: 0, persons: 0 };
  const opened = async ({ persons, lodged, prepared }: StoryBatch): Promise<void> => {
    if (signal.aborted) throw new SimulationStopped();
    await storePersons(vault, persons, keys);
    await imported.drained();
    count.complaints += lodged;
    count.events += prepared.versions.length;
    count.persons += persons.length;
    onProgress(count.complaints, complaints);
  };
  await inOrder(sources, opened, (batch, act, firstEvent) => {
    imported.place(batch.prepared, act, firstEvent);
  });
  return { ...count, digest: digestOf(sources.flatMap(({ stories }) => stories)) };
}

/** One story of all lanes, whichever thread told them. */
function digestOf(stories: readonly LaneStory[]): string {
  const byLane = stories.toSorted((one, other) => one.lane - other.lane);
  return createHash('sha256')
    .update(byLane.map(({ digest }) => digest).join('\n'))
    .digest('hex');
}

/** The vault first: a log whose texts nobody can open would be worse than keys without texts. */
async function inTransactions<Told extends { readonly digest: string }>(
  log: PoolClient,
  vault: PoolClient,
  work: (imported: LogImport) => Promise<Told>,
) {
  const imported = await LogImport.begin(log);
  await vault.query('begin');
  await vault.query(STATEMENTS_WITHOUT_END);
  try {
    const told = await work(imported);
    const head = await imported.finish();
    await vault.query('commit');
    await imported.commit();
    return { ...told, ...head };
  } catch (error) {
    await Promise.all([imported.rollback(), vault.query('rollback')]).catch(() => undefined);
    throw error;
  }
}

function plain({ seed, from, until, complaints }: SimulationOptions): SimulationOptions {
  return { seed, from, until, complaints };
}
