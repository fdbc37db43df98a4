export { type ChangedTicket, type Changes, GetChanges } from './changes/get-changes';
export { GetPlace, type TicketPlacement } from './changes/get-place';
export { type UnroutedComplaint, claimUnrouted } from './awaiting-routing/claim-unrouted';
export type { ActionView } from './complaint-view/actions-for';
export type { CourseView } from './complaint-view/course-of';
export { type ComplaintView, type EvidenceView, GetComplaint } from './complaint-view/get-complaint';
export { AttachmentNotFound, AttachmentNotYours, type EvidenceFile, GetEvidence } from './complaint-view/get-evidence';
export { type Complainant, PersonalNotYours, RevealComplainant } from './complaint-view/reveal-complainant';
export { CursorInvalid, GetQueue, type QueueFilter, type QueueItem, type QueuePage } from './desk-queue/get-queue';
export { GetInHand } from './desk-queue/get-in-hand';
export { GetQueueCounts, type QueueCounts } from './desk-queue/get-queue-counts';
export { QUEUE_VIEWS, type QueueReader, type QueueView, filterOfView } from './desk-queue/queue-view';
export { type EndedWait, claimEndedWaits } from './incidents/claim-ended';
export { GetIncident, type IncidentView } from './incidents/get-incident';
export { GetIncidentTickets, type LinkedTicket, type LinkedTicketPage } from './incidents/get-incident-tickets';
export { GetIncidents, type IncidentItem, type IncidentPage, type IncidentProgress } from './incidents/get-incidents';
export type { LinkState } from './incidents/link-after';
export { incidentsProjection } from './incidents/incidents.projection';
export type { Named } from './reading/named';
export { ComplaintReader } from './reading/complaint-reader';
export type { ReaderOf } from './reading/reader';
export { REPORT_GROUPS, type ReportGroup } from './sla-report/groups';
export {
  COUNTED,
  type Counted,
  GetSlaTickets,
  type SlaTicket,
  type SlaTicketPage,
  type SlaTicketsRequest,
} from './sla-report/get-sla-tickets';
export { AGES, type AgeingRow, GetAgeing } from './ageing/get-ageing';
export { GetLoad, type OfficerLoad } from './load/get-load';
export { GetSlaTrend, type SlaTrendRow, TREND_STEPS, type TrendStep } from './sla-report/get-sla-trend';
export { AGEING_GROUPS, type AgeingGroup } from './tickets/open-ages';
export { BREACHABLE, GetSlaReport, type SlaReportRow } from './sla-report/get-sla-report';
export type { SlaReportRequest } from './sla-report/sla-report-request';
export { GetRelated, type RelatedTickets } from './related/get-related';
export { GetReplies, type ReplyView } from './replies/get-replies';
export type { FoundTicket } from './search/found-ticket';
export { SearchTickets, SearchUnreadable, TicketsOfPerson } from './search/search-tickets';
export { GetStages, type StageOutcome, type StageView, type StretchView } from './stage-view/get-stages';
export { ENDED_STATUSES } from './tickets/is-open';
export { recount } from './tickets/recount';
export { Ticket } from './tickets/ticket.entity';
export { ticketsProjection } from './tickets/tickets.projection';
export { GetHistory, type HistoryEntry } from './timeline/get-history';
export { TrackComplaint, type TrackingView } from './tracking/track-complaint';
export type { ComparedOutcome, ComparedStage, OutcomeAndDue } from './what-if/compared-stage';
export { type HistoryRequest, compareHistory } from './what-if/compare-history';
export { namedGroup } from './reading/named-group';
export type { ReplayRules } from './what-if/replay-complaint';
export {
  type KnownToBoth,
  type OutcomeCounts,
  WHAT_IF_GROUPS,
  type WhatIfCounts,
  type WhatIfGroup,
  type WhatIfRow,
  metShare,
} from './what-if/tally';
export { GetWhatIf, type WhatIfView } from './what-if/get-what-if';
export { type WhatIf, whatIf } from './what-if/what-if';
export { READ_MODEL_PROJECTIONS, ReadModelsModule } from './read-models.module';
