import type { EventTypes } from '../events/event-types';
import { type ImportedAppend, prepareAppend } from './prepare-append';

/**
 * Appends that are ready for the log but for their place in it. Plain memory, so that one thread can prepare them and
 * another one put them in order. Segments of text lie one behind the other; `…Ends` says where each stops.
 */
export interface PreparedBatch {
  /** For each append: how many events it has. */
  readonly eventCounts: Uint32Array;
  /** For each event: its version in its stream. */
  readonly versions: Uint32Array;
  /** For each event: its content hash, 32 bytes. */
  readonly contents: Uint8Array;
  /** For each event: the columns of COPY that do not depend on its place. */
  readonly events: Uint8Array;
  readonly eventEnds: Uint32Array;
  /** For each append: the columns of its command before and after the position. */
  readonly commands: Uint8Array;
  readonly commandEnds: Uint32Array;
}

/** The memory of a batch, for handing it to another thread without copying. */
export function transferable(batch: PreparedBatch): ArrayBuffer[] {
  const { eventCounts, versions, contents, events, eventEnds, commands, commandEnds } = batch;
  const memory = [eventCounts, versions, contents, events, eventEnds, commands, commandEnds];
  return memory.map(({ buffer }) => buffer as ArrayBuffer);
}

/** Gathers prepared appends. */
export class BatchBuilder {
  private eventCounts: number[] = [];
  private versions: number[] = [];
  private contents: Buffer[] = [];
  private events: string[] = [];
  private commands: string[] = [];

  constructor(private readonly types: EventTypes) {}

  /** How many events it holds. */
  get size(): number {
    return this.events.length;
  }

  /** @throws TextNotStorable, UnknownEventType */
  add(append: ImportedAppend): void {
    const { events, command } = prepareAppend(append, this.types);
    this.eventCounts.push(events.length);
    for (const { version, content, columns } of events) {
      this.versions.push(version);
      this.contents.push(content);
      this.events.push(columns);
    }
    this.commands.push(...command);
  }

  /** What was gathered; it begins anew afterwards. */
  take(): PreparedBatch {
    const { eventCounts, versions, contents } = this;
    const [events, eventEnds] = joined(this.events);
    const [commands, commandEnds] = joined(this.commands);
    this.eventCounts = [];
    this.versions = [];
    this.contents = [];
    this.events = [];
    this.commands = [];
    return {
      ...{ eventCounts: Uint32Array.from(eventCounts), versions: Uint32Array.from(versions) },
      ...{ contents: ownMemory(Buffer.concat(contents)), events, eventEnds, commands, commandEnds },
    };
  }
}

function joined(texts: readonly string[]): [Uint8Array, Uint32Array] {
  let end = 0;
  const ends = Uint32Array.from(texts, (text) => (end += Buffer.byteLength(text)));
  return [ownMemory(Buffer.from(texts.join(''))), ends];
}

/** Small buffers share Node's pool, which must not be handed to another thread. */
function ownMemory(buffer: Buffer): Uint8Array {
  return buffer.byteLength === buffer.buffer.byteLength ? buffer : new Uint8Array(buffer);
}
