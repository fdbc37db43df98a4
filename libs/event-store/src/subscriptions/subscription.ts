import type { PoolClient } from 'pg';
import { NivaranError } from '@nivaran/platform';
import type { StoredEvent } from '../events/event';

/** Something that follows the log. */
export interface Subscription {
  /** Stable: its checkpoint is kept under it. */
  readonly name: string;
  /** Unqualified table names in `apply` mean this schema; a rebuild gives another one. */
  readonly schema?: string;
  /**
   * Takes in some events, in order. Runs inside the transaction that moves the checkpoint: what it writes through `tx`
   * counts once; an effect elsewhere must be idempotent. Throwing TemporarilyUnavailable means "again later"; any other
   * error, if it persists, parks the stream of the event that causes it.
   */
  apply(events: readonly StoredEvent[], tx: PoolClient): Promise<void>;
}

/** A subscription that builds tables which can be thrown away and rebuilt from the log. */
export interface Projection extends Subscription {
  readonly schema: string;
  /** Its tables, named without schema. */
  readonly tables: readonly string[];
  /** SQL that makes the tables, with unqualified names. A change of it asks for a rebuild. */
  readonly ddl: string;
  /** Raised when `apply` changes its meaning, which asks for a rebuild as well. */
  readonly revision: number;
}

/** What a subscription writes to is away (a queue, a gateway). The event is fine; the batch is tried again for ever. */
export class TemporarilyUnavailable extends NivaranError {
  readonly code = 'TEMPORARILY_UNAVAILABLE';
}
