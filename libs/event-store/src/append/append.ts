import { NivaranError } from '@nivaran/platform';
import type { DomainEvent, EventMetadata, Json } from '../events/event';

/** Where a stream must be for an append to hold: absent, present, anywhere, or at exactly this version. */
export type ExpectedVersion = 'none' | 'exists' | 'any' | number;

/** One whole append: all of its events, or none. */
export interface Append {
  readonly streamId: string;
  readonly expected: ExpectedVersion;
  /** At least one. */
  readonly events: readonly DomainEvent[];
  readonly metadata: EventMetadata;
  /** When it was decided. */
  readonly occurredAt: Date;
  /** Fingerprint of the request behind metadata.commandId. The id again with another request is refused. */
  readonly requestHash: string;
  /** What a repetition of the command is answered with. Never personal data. */
  readonly result: Json;
}

export type Verdict = Kept | Refused;

/** It is in the log, now or since it was sent before. */
export interface Kept {
  readonly kind: 'stored' | 'duplicate';
  readonly version: number;
  readonly position: number;
  readonly result: Json;
}

export type Refused = { readonly kind: 'reused' } | { readonly kind: 'conflict'; readonly actual: number };

/** About appends that are stored together: a verdict each, or what kept the first of them, and with it all, out of the log. */
export type VerdictTogether = { readonly kind: 'stored'; readonly verdicts: readonly Kept[] } | Refused;

/** PostgreSQL can't store the text NUL or half of a surrogate pair; letting either through would fail a whole batch. */
export class TextNotStorable extends NivaranError {
  readonly code = 'TEXT_NOT_STORABLE';

  constructor() {
    super('The text holds a NUL character or half of a character pair. Remove it and send the rest again.');
  }
}

/** The database did not answer in time; it is not known whether the append was stored. The same command id may be sent again. */
export class StoreUnavailable extends NivaranError {
  readonly code = 'STORE_UNAVAILABLE';

  constructor(reason: string) {
    super(`The event store did not answer (${reason}). Send the same request again: it will not count twice.`);
  }
}

/** @throws TextNotStorable */
export function assertStorable(json: string): void {
  if (!json.includes('\\')) return;
  // JSON.stringify writes NUL and lone surrogates as escapes; a backslash of the text itself is doubled before them.
  for (const match of json.matchAll(/(\\+)u(0000|d[89ab][0-9a-f]{2}|d[c-f][0-9a-f]{2})/g))
    if ((match[1]?.length ?? 0) % 2 === 1) throw new TextNotStorable();
}
