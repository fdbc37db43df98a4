export { type Rule, perform } from './domain/perform';
export { ACTIONS, type Action, PERMISSIONS, whyNot } from './domain/permissions';
export { type Actor, STAFF_ROLES, type StaffRole } from './domain/actor';
export { canBreach } from './domain/clocks/record-due';
export { type Complaint, type Status, holderOf, officerOf } from './domain/complaint';
export {
  type Decision,
  type Facts,
  type Refusal,
  type RefusalCode,
  type Rules,
  type Tier,
  isRefusal,
} from './domain/decision';
export type * from './domain/events';
export { ImpossibleEvent, type Recorded, evolve, fold } from './domain/evolve';
export { holdsAadhaar, maskAadhaar } from './domain/identifiers/aadhaar';
export { toAsciiDigits } from './domain/identifiers/digits';
export { parseMobile } from './domain/identifiers/mobile';
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
export type { ActionRequest, Outcome } from './running/complaint-runner';
export {
  ActionRefused,
  ComplaintContended,
  ComplaintNotFound,
  IdempotencyKeyReused,
  InputUnknown,
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
export { decideConfirm } from './confirm-resolution/confirm-resolution.rule';
export { ForwardComplaint } from './forward-complaint/forward-complaint';
export { decideForward } from './forward-complaint/forward-complaint.rule';
export { LodgeComplaint, type LodgeInput, type LodgeOutcome } from './lodge-complaint/lodge-complaint';
export { decideLodge } from './lodge-complaint/lodge-complaint.rule';
export { ProvideInformation } from './provide-information/provide-information';
export { decideProvideInformation } from './provide-information/provide-information.rule';
export { RecordDue } from './record-due/record-due';
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
export { ComplaintsModule } from './complaints.module';
