import {
  type Complaint,
  type ComplaintEvent,
  ComplaintNotFound,
  type SealedText,
  fold,
  sealContext,
  streamOf,
} from '@nivaran/complaints';
import type { EventStore, StoredEvent, Vault } from '@nivaran/event-store';

/** A complaint with the events that made it. */
export interface ReadComplaint {
  readonly complaint: Complaint;
  readonly events: readonly StoredEvent<ComplaintEvent>[];
  readonly version: number;
}

/** Reads single complaints straight from the log: never behind, whatever the projections do. */
export class ComplaintReader {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
  ) {}

  /** @throws ComplaintNotFound */
  async read(ticketId: string): Promise<ReadComplaint> {
    const events = await this.store.read.stream<ComplaintEvent>(streamOf(ticketId));
    const complaint = fold(events);
    const last = events.at(-1);
    if (!complaint || !last) throw new ComplaintNotFound();
    return { complaint, events, version: last.version };
  }

  /** A sealed text of an event field in the clear; null if the person was erased. */
  open(ticketId: string, field: string, sealed: SealedText): Promise<string | null> {
    return this.vault.unseal(sealed, sealContext(ticketId, field));
  }
}
