export { ACTIONS, type Action, PERMISSIONS, whyNot } from './domain/permissions';
export { type Actor, STAFF_ROLES, type StaffRole } from './domain/actor';
export { type Complaint, type Status, holderOf, officerOf } from './domain/complaint';
export { type Refusal, type RefusalCode, type Rules, type Tier } from './domain/decision';
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
export { AddNote } from './add-note/add-note';
export { CloseComplaint } from './close-complaint/close-complaint';
export { ConfirmResolution } from './confirm-resolution/confirm-resolution';
export { ForwardComplaint } from './forward-complaint/forward-complaint';
export { LodgeComplaint, type LodgeInput, type LodgeOutcome } from './lodge-complaint/lodge-complaint';
export { ProvideInformation } from './provide-information/provide-information';
export { RecordDue } from './record-due/record-due';
export { RejectComplaint } from './reject-complaint/reject-complaint';
export { ReleaseComplaint } from './release-complaint/release-complaint';
export { ReopenComplaint } from './reopen-complaint/reopen-complaint';
export { RequestInformation } from './request-information/request-information';
export { ResolveComplaint } from './resolve-complaint/resolve-complaint';
export { ReturnComplaint } from './return-complaint/return-complaint';
export { RouteComplaint } from './route-complaint/route-complaint';
export { ComplaintsModule } from './complaints.module';
