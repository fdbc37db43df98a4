import type { ComplaintEvent } from '@nivaran/complaints';
import type { StoredEvent } from '@nivaran/event-store';

export type LinkState = 'waiting' | 'merged' | 'resumed' | 'left';

/** One row of read_models.incident_links, as far as events decide on it. Instants are ISO 8601. */
export interface LinkRow {
  readonly incident_id: string;
  readonly stream_id: string;
  readonly state: LinkState;
  readonly position: number;
  readonly linked_at: string;
}

/** The links of one complaint by incident: at most one of them waits. */
export type Links = ReadonlyMap<string, LinkRow>;

const ABOUT_LINKS = [
  'IncidentLinked',
  'SourceWaitEnded',
  'ComplaintWithdrawn',
  'ComplaintMerged',
  'MergeUndone',
] as const;
type AboutLinks = Extract<ComplaintEvent, { type: (typeof ABOUT_LINKS)[number] }>;

/** Whether an event can change the links of its complaint. */
export function isAboutLinks(event: StoredEvent): event is StoredEvent<AboutLinks> {
  return ABOUT_LINKS.some((type) => type === event.type);
}

/** The links of a complaint after one more of its events. Pure. */
export function linksAfter(links: Links, event: StoredEvent<AboutLinks>): Links {
  switch (event.type) {
    case 'IncidentLinked': {
      const { incident } = event.data;
      const { position, streamId, occurredAt } = event;
      const row = { incident_id: incident, stream_id: streamId, position, linked_at: occurredAt } as const;
      return new Map([...turned('waiting', 'left'), [incident, { ...row, state: 'waiting' }]]);
    }
    case 'SourceWaitEnded':
      return turned('waiting', event.data.cause === 'incident-ended' ? 'resumed' : 'left');
    case 'ComplaintWithdrawn':
      return turned('waiting', 'left');
    case 'ComplaintMerged':
      return turned('waiting', 'merged');
    case 'MergeUndone':
      // Waits anew, as of this position: what was tried for it while it was merged does not count.
      return turned('merged', 'waiting', event.position);
  }

  function turned(from: LinkState, to: LinkState, position?: number): Links {
    return new Map(
      [...links].map(([incident, row]) => [
        incident,
        row.state === from ? { ...row, state: to, position: position ?? row.position } : row,
      ]),
    );
  }
}
