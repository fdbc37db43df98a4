import type { EventTypeDefinition, Upcaster } from '@nivaran/event-store';
import type { ComplaintEvent } from '../domain/events';
import { EVENT_VERSIONS } from './event-versions';

/** From each earlier version to the next one, by type. */
const UPCASTERS: Readonly<Partial<Record<ComplaintEvent['type'], Readonly<Record<number, Upcaster>>>>> = {
  // Version 1 said that there was consent, and not to which words.
  ComplaintLodged: { 1: (data) => ({ ...data, consent: { textVersion: null } }) },
};

/** What the event store must know of our events. */
export const COMPLAINT_EVENT_TYPES: readonly EventTypeDefinition[] = Object.entries(EVENT_VERSIONS).map(
  ([type, version]) => ({ type, version, upcasters: UPCASTERS[type as ComplaintEvent['type']] ?? {} }),
);
