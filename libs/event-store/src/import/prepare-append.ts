import { assertStorable } from '../append/append';
import type { DomainEvent, EventMetadata, Json } from '../events/event';
import type { EventTypes } from '../events/event-types';
import { canonicalJson } from '../events/canonical-json';
import { canonicalContentHash } from '../events/hash';
import type { BinaryValues } from '../postgres/binary-values';

/** Some events of one stream, by one command. `firstVersion` is believed; the database checks it at the end. */
export interface ImportedAppend {
  readonly streamId: string;
  readonly firstVersion: number;
  /** At least one. */
  readonly events: readonly ImportedEvent[];
  readonly metadata: EventMetadata;
  readonly occurredAt: Date;
  readonly result: Json;
}

/** `json`: the event's data in canonical form (RFC 8785). */
export interface ImportedEvent {
  readonly type: string;
  readonly json: string;
}

export function canonicalEvent({ type, data }: DomainEvent): ImportedEvent {
  return { type, json: canonicalJson(data) };
}

/** Where the columns of appends go that do not depend on their place in the log. */
export interface PreparedRows {
  /** From stream_id to occurred_at. */
  readonly events: BinaryValues;
  /** From command_id to version, and `result`. */
  readonly commands: BinaryValues;
  /** Version and content hash (32 bytes as Latin-1) of each event, and where its columns end. */
  onEvent(version: number, content: string): void;
  /** Where a command's columns before the position end, and those after it. */
  onCommandPart(): void;
}

/** Nobody asked for an imported command: whoever comes with its id asks for something else. */
const NO_REQUEST = 'imported';

/** @throws TextNotStorable, UnknownEventType */
export function prepareAppend(
  { streamId, firstVersion, events, metadata, occurredAt, result }: ImportedAppend,
  types: EventTypes,
  rows: PreparedRows,
): void {
  if (events.length === 0) throw new Error(`An append to ${streamId} holds no event.`);
  const at = occurredAt.toISOString();
  const who = canonicalJson(metadata);
  events.forEach(({ type, json }, index) => {
    assertStorable(json);
    const version = firstVersion + index;
    const schemaVersion = types.currentVersion(type);
    const content = canonicalContentHash({ streamId, type, schemaVersion, data: json, metadata: who, occurredAt: at });
    rows.events.text(streamId);
    rows.events.int4(version);
    rows.events.text(type);
    rows.events.int2(schemaVersion);
    rows.events.jsonb(json);
    rows.events.jsonb(who);
    rows.events.timestamptz(occurredAt.getTime());
    rows.onEvent(version, content);
  });
  rows.commands.text(metadata.commandId);
  rows.commands.text(NO_REQUEST);
  rows.commands.text(streamId);
  rows.commands.int4(firstVersion + events.length - 1);
  rows.onCommandPart();
  rows.commands.jsonb(JSON.stringify(result));
  rows.onCommandPart();
}
