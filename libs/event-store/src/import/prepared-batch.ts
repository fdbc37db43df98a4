import type { EventTypes } from '../events/event-types';
import { TextBuffer } from './text-buffer';
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
  private contents: string[] = [];
  private readonly events = new TextBuffer();
  private readonly commands = new TextBuffer();

  constructor(private readonly types: EventTypes) {}

  /** How many events it holds. */
  get size(): number {
    return this.versions.length;
  }

  /** @throws TextNotStorable, UnknownEventType */
  add(append: ImportedAppend): void {
    const { events, command } = prepareAppend(append, this.types);
    this.eventCounts.push(events.length);
    for (const { version, content, columns } of events) {
      this.versions.push(version);
      this.contents.push(content);
      this.events.add(columns);
    }
    for (const columns of command) this.commands.add(columns);
  }

  /** What was gathered; it begins anew afterwards. */
  take(): PreparedBatch {
    const { eventCounts, versions, contents } = this;
    this.eventCounts = [];
    this.versions = [];
    this.contents = [];
    const [events, commands] = [this.events.take(), this.commands.take()];
    return {
      ...{ eventCounts: Uint32Array.from(eventCounts), versions: Uint32Array.from(versions) },
      contents: Uint8Array.from(Buffer.from(contents.join(''), 'hex')),
      ...{ events: events.text, eventEnds: events.ends, commands: commands.text, commandEnds: commands.ends },
    };
  }
}
