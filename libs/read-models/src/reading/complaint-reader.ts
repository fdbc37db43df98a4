import {
  type Complaint,
  type ComplaintEvent,
  type ComplaintLodged,
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

/** Who complains, as it was sealed when the complaint was lodged. */
export interface Personal {
  readonly name: string;
  readonly mobile: string;
  readonly email: string | null;
  readonly beneficiaryReference: string | null;
  readonly idProofLast4: string | null;
  /** Where the dose was given; missing in what was lodged while it stood in the clear. */
  readonly centre?: string | null;
}

/** What was said when it was lodged. */
export function lodgingOf({ complaint: { ticketId }, events }: ReadComplaint): ComplaintLodged['data'] {
  const [lodged] = events;
  if (lodged?.type !== 'ComplaintLodged') throw new Error(`Complaint ${ticketId} does not begin with its lodging.`);
  return lodged.data;
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

  /** Who complains; null if the person was erased. */
  async personal(read: ReadComplaint): Promise<Personal | null> {
    const text = await this.open(read.complaint, 'personal', lodgingOf(read).personal);
    return text === null ? null : (JSON.parse(text) as Personal);
  }

  /**
   * A sealed text of an event field in the clear; null if the person was erased. What the log says stands: a vault that was
   * restored from before has their key again, and opens nothing with it.
   */
  async open({ ticketId, erased }: Complaint, field: string, sealed: SealedText): Promise<string | null> {
    return erased ? null : this.vault.unseal(sealed, sealContext(ticketId, field));
  }
}
