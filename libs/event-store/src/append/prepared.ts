import type { EventTypes } from '../events/event-types';
import { canonicalJson } from '../events/canonical-json';
import { canonicalContentHash } from '../events/hash';
import { type Append, assertStorable } from './append';

/** An append as it is sent: everything that does not depend on its place in the log is worked out. */
export interface PreparedAppend {
  readonly streamId: string;
  readonly expected: string;
  readonly commandId: string;
  readonly requestHash: string;
  /** JSON. */
  readonly result: string;
  /** Canonical JSON (RFC 8785). */
  readonly metadata: string;
  /** In ms since 1970. */
  readonly occurredAt: number;
  readonly events: readonly PreparedEvent[];
}

interface PreparedEvent {
  readonly type: string;
  readonly schemaVersion: number;
  /** Canonical JSON (RFC 8785). */
  readonly data: string;
  /** Content hash: 32 bytes, as Latin-1. */
  readonly content: string;
}

/** @throws TextNotStorable, UnknownEventType */
export function prepare(append: Append, types: EventTypes): PreparedAppend {
  const { streamId, expected, metadata, occurredAt, requestHash } = append;
  if (append.events.length === 0) throw new Error(`An append to ${streamId} holds no event.`);
  const at = occurredAt.toISOString();
  const who = canonicalJson(metadata);
  const result = JSON.stringify(append.result);
  for (const json of [JSON.stringify(streamId), who, result]) assertStorable(json);
  const events = append.events.map(({ type, data: plain }) => {
    const data = canonicalJson(plain);
    assertStorable(data);
    const schemaVersion = types.currentVersion(type);
    const content = canonicalContentHash({ streamId, type, schemaVersion, data, metadata: who, occurredAt: at });
    return { type, schemaVersion, data, content };
  });
  const { commandId } = metadata;
  return {
    ...{ streamId, expected: String(expected), commandId, requestHash, result, metadata: who, events },
    occurredAt: occurredAt.getTime(),
  };
}
