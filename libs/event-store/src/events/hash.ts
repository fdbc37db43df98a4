import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The previous hash of the first event: 32 zero bytes. */
export const GENESIS_HASH: Buffer = Buffer.alloc(32);

/** What an event says, without its place in the order. */
export interface EventContent {
  readonly streamId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: object;
  readonly metadata: object;
  readonly occurredAt: string;
}

/** SHA-256 over the event's canonical JSON (RFC 8785). */
export function contentHash(content: EventContent): Buffer {
  const { streamId, type, schemaVersion, data, metadata, occurredAt } = content;
  const canonical = canonicalize({ streamId, type, schemaVersion, data, metadata, occurredAt });
  return createHash('sha256')
    .update(canonical ?? '')
    .digest();
}

/**
 * contentHash of an event whose data and metadata are canonical JSON already: the canonical form of the whole is made of
 * that of its parts. 32 bytes, as Latin-1.
 */
export function canonicalContentHash(
  content: Omit<EventContent, 'data' | 'metadata'> & { readonly data: string; readonly metadata: string },
): string {
  const { streamId, type, schemaVersion, data, metadata, occurredAt } = content;
  const stream = JSON.stringify(streamId);
  return hash(
    'sha256',
    `{"data":${data},"metadata":${metadata},"occurredAt":"${occurredAt}","schemaVersion":${schemaVersion},"streamId":${stream},"type":"${type}"}`,
    'binary',
  );
}

/** SHA-256 over the previous hash, the content and the place: the same bytes as event_store.append hashes. */
export function chainHash(
  previous: Buffer,
  content: Buffer,
  place: { position: number; version: number; recordedAt: Date },
): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(content)
    .update(`${place.position}|${place.version}|${place.recordedAt.getTime()}`)
    .digest();
}

/** Fingerprint of a request, to tell a repeated command from a reused id. Hex. */
export function requestHash(request: unknown): string {
  return createHash('sha256')
    .update(canonicalize(request) ?? '')
    .digest('hex');
}
