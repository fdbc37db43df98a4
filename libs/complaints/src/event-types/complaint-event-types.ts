import type { EventTypeDefinition } from '@nivaran/event-store';
import { EVENT_VERSIONS } from './event-versions';

/** What the event store must know of our events. */
export const COMPLAINT_EVENT_TYPES: readonly EventTypeDefinition[] = Object.entries(EVENT_VERSIONS).map(
  ([type, version]) => ({ type, version }),
);
