export { type Rule, perform } from './domain/perform';
export type { ActionInput, InputKind } from './domain/action-input';
export { ACTIONS, type Action, PERMISSIONS, type Permission } from './domain/permissions';
export { type Scope, isInScope, scopeOf } from './domain/scope';
export { whyNot } from './domain/why-not';
export { type Actor, STAFF_ROLES, type StaffRole } from './domain/actor';
export { canBreach } from './domain/clocks/record-due';
export { type StageTerms, termsOf } from './domain/clocks/terms';
export { type Complaint, ENDED, type Status, holderOf, officerOf } from './domain/complaint';
export { type Decision, type Facts, type Refusal, type RefusalCode, type Rules, isRefusal } from './domain/decision';
export type * from './domain/events';
export type { Tier } from './domain/tier';
export { ImpossibleEvent, type Recorded, evolve, fold } from './domain/evolve';
export { holdsAadhaar, maskAadhaar } from './domain/identifiers/aadhaar';
export { toAsciiDigits } from './domain/identifiers/digits';
export { parseBeneficiaryReference } from './domain/identifiers/beneficiary-reference';
export { formatMobile, parseMobile } from './domain/identifiers/mobile';
export {
  type ParsedTicketId,
  type TicketId,
  formatTicketId,
  parseTicketId,
  ticketIdFrom,
} from './domain/identifiers/ticket-id';
export { passesVerhoeff, verhoeffDigit } from './domain/identifiers/verhoeff';
export type { SealedText } from './domain/sealed-text';
export { COMPLAINT_EVENT_TYPES } from './event-types/complaint-event-types';
export type { ActionRequest, Outcome } from './running/action-request';
export {
  ActionRefused,
  ComplaintContended,
  ComplaintNotFound,
  IdempotencyKeyReused,
  InputUnknown,
  OthersRefused,
  OutOfScope,
  VersionStale,
} from './running/errors';
export { rulesFrom } from './running/rulebook';
export { sealContext, streamOf, ticketIdOf } from './running/stream-id';
export { AcceptComplaint } from './accept-complaint/accept-complaint';
export { decideAccept } from './accept-complaint/accept-complaint.rule';
export { AddNote } from './add-note/add-note';
export { decideNote } from './add-note/add-note.rule';
export { CloseComplaint } from './close-complaint/close-complaint';
export { decideClose } from './close-complaint/close-complaint.rule';
export { ConfirmResolution } from './confirm-resolution/confirm-resolution';
export { RateComplaint } from './rate-complaint/rate-complaint';
export { decideRate } from './rate-complaint/rate-complaint.rule';
export { SCORES, type Score } from './domain/score';
export { decideConfirm } from './confirm-resolution/confirm-resolution.rule';
export { ForwardComplaint } from './forward-complaint/forward-complaint';
export { decideForward } from './forward-complaint/forward-complaint.rule';
export { ConsentChanged, LodgeComplaint, type LodgeInput, type LodgeOutcome } from './lodge-complaint/lodge-complaint';
export { decideLodge } from './lodge-complaint/lodge-complaint.rule';
export { ProvideInformation } from './provide-information/provide-information';
export { decideProvideInformation } from './provide-information/provide-information.rule';
export { ForeseeDue, type ForeseeableRequest } from './record-due/foresee-due';
export { RecordDue } from './record-due/record-due';
export { type FailedRequest, RecordDueBatch } from './record-due/record-due-batch';
export { decideDue } from './record-due/record-due.rule';
export { RejectComplaint } from './reject-complaint/reject-complaint';
export { decideReject } from './reject-complaint/reject-complaint.rule';
export { ReleaseComplaint } from './release-complaint/release-complaint';
export { decideRelease } from './release-complaint/release-complaint.rule';
export { ReopenComplaint } from './reopen-complaint/reopen-complaint';
export { decideReopen } from './reopen-complaint/reopen-complaint.rule';
export { RequestInformation } from './request-information/request-information';
export { decideRequestInformation } from './request-information/request-information.rule';
export { ResolveComplaint } from './resolve-complaint/resolve-complaint';
export { decideResolve } from './resolve-complaint/resolve-complaint.rule';
export { ReturnComplaint } from './return-complaint/return-complaint';
export { decideReturn } from './return-complaint/return-complaint.rule';
export { RouteComplaint } from './route-complaint/route-complaint';
export { decideRoute } from './route-complaint/route-complaint.rule';
export { routingOutcome } from './route-complaint/routing-outcome';
export { AdjustClocks } from './adjust-clocks/adjust-clocks';
export { decideAdjust } from './adjust-clocks/adjust-clocks.rule';
export { AssignComplaint } from './assign-complaint/assign-complaint';
export { decideAssign } from './assign-complaint/assign-complaint.rule';
export { AskWhether } from './running/ask-whether';
export { EraseComplaints } from './erase-complaint/erase-complaint';
export { decideErase } from './erase-complaint/erase-complaint.rule';
export { AttachEvidence } from './attach-evidence/attach-evidence';
export { decideAttach } from './attach-evidence/attach-evidence.rule';
export { ChangeCategory } from './change-category/change-category';
export { decideChangeCategory } from './change-category/change-category.rule';
export { DecideAppeal } from './decide-appeal/decide-appeal';
export { decideDecideAppeal } from './decide-appeal/decide-appeal.rule';
export { EscalateComplaint } from './escalate-complaint/escalate-complaint';
export { decideEscalate } from './escalate-complaint/escalate-complaint.rule';
export { FileAppeal } from './file-appeal/file-appeal';
export { decideAppeal } from './file-appeal/file-appeal.rule';
export { HoldForSource } from './hold-for-source/hold-for-source';
export { decideHold } from './hold-for-source/hold-for-source.rule';
export { MergeComplaint } from './merge-complaint/merge-complaint';
export { decideMerge } from './merge-complaint/merge-complaint.rule';
export { ResumeComplaint } from './resume-complaint/resume-complaint';
export { decideResume, decideIncidentOver } from './resume-complaint/resume-complaint.rule';
export { UndoMerge } from './undo-merge/undo-merge';
export { decideUnmerge } from './undo-merge/undo-merge.rule';
export { WithdrawComplaint } from './withdraw-complaint/withdraw-complaint';
export { decideWithdraw } from './withdraw-complaint/withdraw-complaint.rule';
export { type IncidentFacts, decideLinkIncident } from './link-incident/link-incident.rule';
export { LinkIncident } from './link-incident/link-incident';
export { ResumeAfterIncident } from './link-incident/resume-after-incident';
export { IncidentNotFound, IncidentRefused, NoIncidentIdFree } from './incidents/errors';
export { type Incident, evolveIncident, foldIncident } from './incidents/incident';
export type { InBothLanguages, IncidentEvent } from './incidents/incident-events';
export { INCIDENT_EVENT_TYPES } from './incidents/incident-event-types';
export { incidentStreamOf, parseIncidentId } from './incidents/incident-id';
export { INCIDENT_PERMISSIONS, type IncidentAction, whyNotIncident } from './incidents/incident-permissions';
export type { IncidentRefusalCode } from './incidents/incident-refusal';
export {
  type IncidentOutcome,
  type IncidentRequest,
  IncidentRunner,
  type ReadIncident,
} from './incidents/incident-runner';
export type { IncidentTold } from './incidents/incident.rules';
export { DeclareIncident } from './incidents/declare-incident';
export { EndIncident } from './incidents/end-incident';
export { UpdateIncident } from './incidents/update-incident';
export { ComplaintsModule } from './complaints.module';
