import type { InBothLanguages, IncidentEvent } from './incident-events';

interface Told {
  readonly incidentId: string;
  readonly source: string;
  readonly title: InBothLanguages;
  readonly text: InBothLanguages;
  readonly startedAt: string;
  readonly declaredAt: string;
  readonly expectedEnd: string | null;
}

/** Many complaints with one cause. Instants are ISO 8601 UTC with milliseconds. */
export type Incident =
  (Told & { readonly status: 'open' }) | (Told & { readonly status: 'ended'; readonly endedAt: string });

type RecordedIncidentEvent = IncidentEvent & { readonly occurredAt: string };

/** The incident after one more event. Pure. @throws Error for an event that it could not have had: a fault of ours */
export function evolveIncident(incident: Incident | undefined, event: RecordedIncidentEvent): Incident {
  switch (event.type) {
    case 'IncidentDeclared':
      if (incident) throw impossibleAfter(event, incident);
      return { ...event.data, status: 'open', declaredAt: event.occurredAt };
    case 'IncidentUpdated': {
      const { text, expectedEnd } = event.data;
      return { ...stillOpen(incident, event), text, expectedEnd };
    }
    case 'IncidentEnded': {
      const open = stillOpen(incident, event);
      return { ...open, text: event.data.text ?? open.text, status: 'ended', endedAt: event.occurredAt };
    }
  }
}

/** The incident that a stream of events tells of; undefined if there is none. */
export function foldIncident(events: readonly RecordedIncidentEvent[]): Incident | undefined {
  return events.reduce<Incident | undefined>(evolveIncident, undefined);
}

function stillOpen(incident: Incident | undefined, event: IncidentEvent): Extract<Incident, { status: 'open' }> {
  if (incident?.status !== 'open') throw impossibleAfter(event, incident);
  return incident;
}

function impossibleAfter({ type }: IncidentEvent, incident: Incident | undefined): Error {
  return new Error(`${type} can't follow on an incident with status ${incident?.status ?? 'none'}.`);
}
