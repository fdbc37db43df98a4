import type { DomainEvent, EventTypeDefinition, StoredEvent } from '@nivaran/event-store';

/**
 * A pack came into force; its content is in directory.packs. `previous`: the version that was in force until then, null
 * for the first. `reason`: why, in the words of whoever published it. Who that was says the event's actor.
 */
export type PackPublished = DomainEvent<
  'PackPublished',
  { packId: string; version: string; previous: string | null; reason: string | null }
>;

export const PACK_EVENT_TYPES: readonly EventTypeDefinition[] = [{ type: 'PackPublished', version: 1 }];

/** The stream that says which pack was in force when. */
export const PACK_STREAM = 'pack';

/** One time that a pack came into force. A version that was gone back to has several. */
export interface Publication {
  /** From 1, in their order. */
  readonly number: number;
  readonly packId: string;
  readonly version: string;
  readonly previous: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who published it: an operator's name, or 'start' where Nivaran did so by itself. */
  readonly by: string;
  readonly reason: string | null;
}

export function publicationOf({
  version: number,
  data,
  metadata,
  occurredAt: at,
}: StoredEvent<PackPublished>): Publication {
  return { number, ...data, at, by: metadata.actor.id };
}
