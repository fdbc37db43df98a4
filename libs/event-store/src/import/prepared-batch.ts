import type { EventTypes } from '../events/event-types';
import { BinaryValues } from '../postgres/binary-values';
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
  private eventEnds: number[] = [];
  private commandEnds: number[] = [];
  private readonly events = new BinaryValues();
  private readonly commands = new BinaryValues();

  constructor(private readonly types: EventTypes) {}

  /** How many events it holds. */
  get size(): number {
    return this.versions.length;
  }

  /** @throws TextNotStorable, UnknownEventType */
  add(append: ImportedAppend): void {
    const { events, commands } = this;
    this.eventCounts.push(append.events.length);
    prepareAppend(append, this.types, {
      events,
      commands,
      onEvent: (version, content) => {
        this.versions.push(version);
        this.contents.push(content);
        this.eventEnds.push(events.bytes);
      },
      onCommandPart: () => this.commandEnds.push(commands.bytes),
    });
  }

  /** What was gathered; it begins anew afterwards. */
  take(): PreparedBatch {
    const { eventCounts, versions, contents, eventEnds, commandEnds } = this;
    this.eventCounts = [];
    this.versions = [];
    this.contents = [];
    this.eventEnds = [];
    this.commandEnds = [];
    return {
      eventCounts: Uint32Array.from(eventCounts),
      versions: Uint32Array.from(versions),
      contents: new Uint8Array(Buffer.from(contents.join(''), 'latin1')), // memory of its own
      events: this.events.take(),
      eventEnds: Uint32Array.from(eventEnds),
      commands: this.commands.take(),
      commandEnds: Uint32Array.from(commandEnds),
    };
  }
}
