import { Module, type Type } from '@nestjs/common';
import { CqrsModule, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore, type Projection, Vault } from '@nivaran/event-store';
import { DataSource } from 'typeorm';
import { GetAgeingHandler } from './ageing/get-ageing';
import { awaitingRoutingProjection } from './awaiting-routing/awaiting-routing.projection';
import { GetChangesHandler } from './changes/get-changes';
import { GetPlaceHandler } from './changes/get-place';
import { GetComplaintHandler } from './complaint-view/get-complaint';
import { GetEvidenceHandler } from './complaint-view/get-evidence';
import { RevealComplainantHandler } from './complaint-view/reveal-complainant';
import { GetInHandHandler } from './desk-queue/get-in-hand';
import { GetQueueHandler } from './desk-queue/get-queue';
import { GetQueueCountsHandler } from './desk-queue/get-queue-counts';
import { GetIncidentHandler } from './incidents/get-incident';
import { GetIncidentTicketsHandler } from './incidents/get-incident-tickets';
import { GetIncidentsHandler } from './incidents/get-incidents';
import { incidentsProjection } from './incidents/incidents.projection';
import { GetLoadHandler } from './load/get-load';
import { ComplaintReader } from './reading/complaint-reader';
import { GetRelatedHandler } from './related/get-related';
import { GetRepliesHandler } from './replies/get-replies';
import { SearchTicketsHandler, TicketsOfPersonHandler } from './search/search-tickets';
import { GetSlaReportHandler } from './sla-report/get-sla-report';
import { GetSlaTrendHandler } from './sla-report/get-sla-trend';
import { GetSlaTicketsHandler } from './sla-report/get-sla-tickets';
import { GetStagesHandler } from './stage-view/get-stages';
import { Tickets } from './tickets/tickets';
import { ticketsProjection } from './tickets/tickets.projection';
import { GetHistoryHandler } from './timeline/get-history';
import { GetWhatIfHandler } from './what-if/get-what-if';
import { TrackComplaintHandler } from './tracking/track-complaint';

/** What the worker keeps up to date for these reads. */
export const READ_MODEL_PROJECTIONS: readonly Projection[] = [
  ticketsProjection,
  awaitingRoutingProjection,
  incidentsProjection,
];

const HANDLERS: Type<IQueryHandler>[] = [
  GetAgeingHandler,
  GetChangesHandler,
  GetComplaintHandler,
  GetEvidenceHandler,
  GetHistoryHandler,
  GetInHandHandler,
  GetIncidentHandler,
  GetIncidentTicketsHandler,
  GetIncidentsHandler,
  GetLoadHandler,
  GetPlaceHandler,
  GetQueueHandler,
  GetQueueCountsHandler,
  GetRelatedHandler,
  GetRepliesHandler,
  GetSlaReportHandler,
  GetSlaTicketsHandler,
  GetSlaTrendHandler,
  GetStagesHandler,
  GetWhatIfHandler,
  RevealComplainantHandler,
  SearchTicketsHandler,
  TicketsOfPersonHandler,
  TrackComplaintHandler,
];

/** Everything that people look at, behind the QueryBus. */
@Module({
  imports: [CqrsModule],
  providers: [
    {
      provide: ComplaintReader,
      useFactory: (store: EventStore, vault: Vault) => new ComplaintReader(store, vault),
      inject: [EventStore, Vault],
    },
    { provide: Tickets, useFactory: (source: DataSource) => new Tickets(source), inject: [DataSource] },
    ...HANDLERS,
  ],
  exports: [CqrsModule, ComplaintReader],
})
export class ReadModelsModule {}
