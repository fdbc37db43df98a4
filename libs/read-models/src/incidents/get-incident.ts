import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  type InBothLanguages,
  type IncidentEvent,
  IncidentNotFound,
  type Language,
  foldIncident,
  incidentStreamOf,
} from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { EventStore } from '@nivaran/event-store';
import { DataSource } from 'typeorm';

import { namedSource } from './named-source';
import { type IncidentItem, type IncidentProgress, progressOf } from './get-incidents';

/** One incident as it is now, with its words in both languages for whoever is to change them. */
export interface IncidentView extends Omit<IncidentItem, 'title' | 'text'> {
  readonly version: number;
  readonly title: InBothLanguages;
  readonly text: InBothLanguages;
  readonly declaredAt: string;
}

/** What it says comes from the log; how far its complaints are, from the read model, which may be a moment behind. */
export class GetIncident extends Query<IncidentView> {
  constructor(
    readonly incidentId: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetIncident)
export class GetIncidentHandler implements IQueryHandler<GetIncident> {
  constructor(
    private readonly store: EventStore,
    private readonly source: DataSource,
    private readonly packs: Packs,
  ) {}

  /** @throws IncidentNotFound */
  async execute({ incidentId, language }: GetIncident): Promise<IncidentView> {
    const events = await this.store.read.stream<IncidentEvent>(incidentStreamOf(incidentId));
    const incident = foldIncident(events);
    if (!incident) throw new IncidentNotFound(incidentId);
    const [row] = await this.source.query<{ progress: IncidentProgress }[]>(`select ${progressOf('$1')} as progress`, [
      incidentId,
    ]);
    const { title, text, startedAt, declaredAt, expectedEnd, status } = incident;
    return {
      ...{ incidentId, version: events.length, status, title, text, startedAt, declaredAt, expectedEnd },
      source: namedSource(this.packs.current(), language, incident.source),
      endedAt: incident.status === 'ended' ? incident.endedAt : null,
      progress: row?.progress ?? { linked: 0, waiting: 0, resumed: 0, left: 0 },
    };
  }
}
