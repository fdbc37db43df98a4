import { hash } from 'node:crypto';
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
import { type Act, Simulation, type SimulationOptions } from '../simulation';
import { merged } from './merge';

/** Events in a batch: enough to make the hand-over between threads cheap, few enough to be garbage soon. */
const BATCH = 500;

/** A piece of the story, ready for the log. All but the persons lies in plain memory. */
export interface StoryBatch {
  readonly prepared: PreparedBatch;
  /** For each act: when it happened, and the number of its complaint. */
  readonly at: Float64Array;
  readonly index: Uint32Array;
  /** For each act: the fingerprint of what happened, 32 bytes. */
  readonly story: Uint8Array;
  /** Those whom its texts are sealed for; they must be stored before. */
  readonly persons: readonly PersonRow[];
  /** Complaints lodged in it. */
  readonly lodged: number;
}

export interface LaneOptions extends SimulationOptions {
  readonly pack: Pack;
  readonly keys: VaultKeys;
}

/** Tells the story of some lanes, batch by batch. Deterministic but for the sealed texts. */
export function* storyBatches(lanes: readonly number[], options: LaneOptions): Generator<StoryBatch> {
  const directory = new Directory(options.pack);
  const persons = new NewPersons(options.keys);
  const builder = new BatchBuilder(new EventTypes(COMPLAINT_EVENT_TYPES));
  const simulations = lanes.map((lane) => new Simulation(directory, options, persons, lane).acts());
  let acts: { readonly at: number; readonly index: number; readonly story: string }[] = [];
  let lodged = 0;

  const take = (): StoryBatch => {
    const batch = {
      prepared: builder.take(),
      at: Float64Array.from(acts, ({ at }) => at),
      index: Uint32Array.from(acts, ({ index }) => index),
      story: Uint8Array.from(Buffer.from(acts.map(({ story }) => story).join(''), 'hex')),
      persons: persons.take(),
      lodged,
    };
    acts = [];
    lodged = 0;
    return batch;
  };
  for (const act of merged(simulations)) {
    acts.push({ at: act.at, index: act.index, story: prepare(act, builder) });
    if (act.firstVersion === 1) lodged += 1;
    if (builder.size >= BATCH) yield take();
  }
  if (acts.length > 0) yield take();
}

function prepare({ streamId, firstVersion, at, index, actor, events, result }: Act, builder: BatchBuilder): string {
  const occurredAt = new Date(at);
  // Ids that grow with time find their place at the end of the index.
  const commandId = `simulated-${at.toString(36)}-${index}-${firstVersion}`;
  const metadata = { actor, commandId };
  const canonical = events.map(canonicalEvent);
  let story = '';
  const requestHash = (contents: readonly string[]): string => (story = storyOf(commandId, canonical, contents));
  builder.add({ streamId, firstVersion, events: canonical, metadata, occurredAt, requestHash, result });
  return story;
}

/** Sealed texts are left out: their keys and initialisation vectors are drawn anew each time. */
function storyOf(commandId: string, events: readonly ImportedEvent[], contents: readonly string[]): string {
  const lines = events.map(({ type, json }, place) =>
    json.includes('"box":') ? `${type} ${json.replace(/"box":"[^"]*"/g, '"box":""')}` : contents[place],
  );
  return hash('sha256', `${commandId}\n${lines.join('\n')}`);
}
