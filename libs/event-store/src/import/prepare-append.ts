import { hash } from 'node:crypto';
import { assertStorable } from '../append/append';
import type { DomainEvent, EventMetadata, Json } from '../events/event';
import type { EventTypes } from '../events/event-types';
import { canonicalJson } from './canonical-json';

/** Some events of one stream, by one command. `firstVersion` is believed; the database checks it at the end. */
export interface ImportedAppend {
  readonly streamId: string;
  readonly firstVersion: number;
  /** At least one. */
  readonly events: readonly ImportedEvent[];
  readonly metadata: EventMetadata;
  readonly occurredAt: Date;
  readonly requestHash: string;
  readonly result: Json;
}

/** `json`: the event's data in canonical form (RFC 8785). */
export interface ImportedEvent {
  readonly type: string;
  readonly json: string;
}

interface PreparedEvent {
  readonly version: number;
  /** Hexadecimal. */
  readonly content: string;
  /** From stream_id to occurred_at, each with the tab behind it. */
  readonly columns: string;
}

export function canonicalEvent({ type, data }: DomainEvent): ImportedEvent {
  return { type, json: canonicalJson(data) };
}

/** @throws TextNotStorable, UnknownEventType */
export function prepareAppend(
  { streamId, firstVersion, events, metadata, occurredAt, requestHash, result }: ImportedAppend,
  types: EventTypes,
): { readonly events: readonly PreparedEvent[]; readonly command: readonly [string, string] } {
  if (events.length === 0) throw new Error(`An append to ${streamId} holds no event.`);
  const at = occurredAt.toISOString();
  const who = canonicalJson(metadata);
  const stream = JSON.stringify(streamId);
  const prepared = events.map(({ type, json }, index) => {
    assertStorable(json);
    const version = firstVersion + index;
    const schemaVersion = types.currentVersion(type);
    // The canonical form of the whole is made of that of its parts: the same bytes as contentHash hashes.
    const canonical = `{"data":${json},"metadata":${who},"occurredAt":"${at}","schemaVersion":${schemaVersion},"streamId":${stream},"type":${JSON.stringify(type)}}`;
    const content = hash('sha256', canonical);
    const columns = `${text(streamId)}\t${version}\t${type}\t${schemaVersion}\t${text(json)}\t${text(who)}\t${at}\t`;
    return { version, content, columns };
  });
  const version = firstVersion + events.length - 1;
  const before = `${text(metadata.commandId)}\t${requestHash}\t${text(streamId)}\t${version}\t`;
  return { events: prepared, command: [before, `\t${text(JSON.stringify(result))}\t`] };
}

/** COPY's text format ends a field at a tab and a row at a line end; JSON text holds neither, other text may. */
function text(value: string): string {
  return SPECIAL.test(value)
    ? value.replace(ALL_SPECIAL, (special) => ESCAPES[special as keyof typeof ESCAPES])
    : value;
}
const SPECIAL = /[\\\t\n\r]/;
const ALL_SPECIAL = /[\\\t\n\r]/g;
const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' } as const;
