export { type UnroutedComplaint, claimUnrouted } from './awaiting-routing/claim-unrouted';
export { type ComplaintView, GetComplaint } from './complaint-view/get-complaint';
export { CursorInvalid, GetQueue, type QueueFilter, type QueueItem, type QueuePage } from './desk-queue/get-queue';
export type { Named } from './reading/named';
export type { ReaderOf } from './reading/reader';
export {
  GetSlaReport,
  REPORT_GROUPS,
  type ReportGroup,
  type SlaReportRequest,
  type SlaReportRow,
} from './sla-report/get-sla-report';
export { GetStages, type StageOutcome, type StageView } from './stage-view/get-stages';
export { Ticket } from './tickets/ticket.entity';
export { ticketsProjection } from './tickets/tickets.projection';
export { GetHistory, type HistoryEntry } from './timeline/get-history';
export { TrackComplaint, type TrackingView } from './tracking/track-complaint';
export { READ_MODEL_PROJECTIONS, ReadModelsModule } from './read-models.module';
