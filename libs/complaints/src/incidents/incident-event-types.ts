import type { EventTypeDefinition } from '@nivaran/event-store';
import type { IncidentEvent } from './incident-events';

const VERSIONS = {
  IncidentDeclared: 1,
  IncidentUpdated: 1,
  IncidentEnded: 1,
} as const satisfies Record<IncidentEvent['type'], number>;

/** What the event store must know of an incident's events. */
export const INCIDENT_EVENT_TYPES: readonly EventTypeDefinition[] = Object.entries(VERSIONS).map(([type, version]) => ({
  type,
  version,
}));
