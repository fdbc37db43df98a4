import { type Hash, createHash } from 'node:crypto';
import { COMPLAINT_EVENT_TYPES } from '@nivaran/complaints';
import { Directory, type Pack } from '@nivaran/directory';
import {
  BatchBuilder,
  EventTypes,
  type ImportedEvent,
  NewPersons,
  type PersonRow,
  type PreparedBatch,
  type VaultKeys,
  canonicalEvent,
} from '@nivaran/event-store';
import { type Act, Simulation, type SimulationOptions, laneOf } from '../simulation';
import { merged } from './merge';

/** Events in a batch: enough to make the hand-over between threads cheap, few enough to be garbage soon. */
const BATCH = 2000;

/** A piece of the story, ready for the log. All but the persons lies in plain memory. */
export interface StoryBatch {
  readonly prepared: PreparedBatch;
  /** For each act: when it happened, and the number of its complaint. */
  readonly at: Float64Array;
  readonly index: Uint32Array;
  /** Those whom its texts are sealed for; they must be stored before. */
  readonly persons: readonly PersonRow[];
  /** Complaints lodged in it. */
  readonly lodged: number;
}

export interface LaneOptions extends SimulationOptions {
  readonly pack: Pack;
  readonly keys: VaultKeys;
}

/** What happened in one lane from its beginning to its end: a SHA-256, hexadecimal. */
export interface LaneStory {
  readonly lane: number;
  readonly digest: string;
}

/** Tells the story of some lanes, batch by batch, and what it was at the end. Deterministic but for the sealed texts. */
export function* storyBatches(
  lanes: readonly number[],
  options: LaneOptions,
): Generator<StoryBatch, readonly LaneStory[]> {
  const directory = new Directory(options.pack);
  const persons = new NewPersons(options.keys);
  const builder = new BatchBuilder(new EventTypes(COMPLAINT_EVENT_TYPES));
  const simulations = lanes.map((lane) => new Simulation(directory, options, persons, lane).acts());
  const stories = lanes.map((lane) => ({ lane, hash: createHash('sha256') }));
  const hashes = new Map(stories.map(({ lane, hash }) => [lane, hash]));
  let acts: Pick<Act, 'at' | 'index'>[] = [];
  let lodged = 0;

  const take = (): StoryBatch => {
    const batch = {
      prepared: builder.take(),
      at: Float64Array.from(acts, ({ at }) => at),
      index: Uint32Array.from(acts, ({ index }) => index),
      persons: persons.take(),
      lodged,
    };
    acts = [];
    lodged = 0;
    return batch;
  };
  for (const act of merged(simulations)) {
    acts.push({ at: act.at, index: act.index });
    prepare(act, builder, hashes.get(laneOf(act.index)));
    if (act.firstVersion === 1) lodged += 1;
    if (builder.size >= BATCH) yield take();
  }
  if (acts.length > 0) yield take();
  return stories.map(({ lane, hash }) => ({ lane, digest: hash.digest('hex') }));
}

function prepare(
  { streamId, firstVersion, at, index, actor, events, result }: Act,
  builder: BatchBuilder,
  story: Hash | undefined,
): void {
  const occurredAt = new Date(at);
  // Ids that grow with time find their place at the end of the index.
  const commandId = `simulated-${at.toString(36)}-${index}-${firstVersion}`;
  const metadata = { actor, commandId };
  const canonical = events.map(canonicalEvent);
  builder.add({ streamId, firstVersion, events: canonical, metadata, occurredAt, result });
  story?.update(storyOf(commandId, actor, canonical));
}

/** Sealed texts are left out: their keys and initialisation vectors are drawn anew each time. */
function storyOf(commandId: string, { kind, id }: Act['actor'], events: readonly ImportedEvent[]): string {
  let story = `${commandId} ${kind} ${id}\n`;
  for (const { type, json } of events)
    story += `${type} ${json.includes('"box":') ? json.replace(/"box":"[^"]*"/g, '"box":""') : json}\n`;
  return story;
}
