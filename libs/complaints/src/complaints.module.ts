import { Module, type Type } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import { EventStore, Vault } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { AcceptComplaintHandler } from './accept-complaint/accept-complaint';
import { AddNoteHandler } from './add-note/add-note';
import { AdjustClocksHandler } from './adjust-clocks/adjust-clocks';
import { AssignComplaintHandler } from './assign-complaint/assign-complaint';
import { AttachEvidenceHandler } from './attach-evidence/attach-evidence';
import { ChangeCategoryHandler } from './change-category/change-category';
import { CloseComplaintHandler } from './close-complaint/close-complaint';
import { ConfirmResolutionHandler } from './confirm-resolution/confirm-resolution';
import { DecideAppealHandler } from './decide-appeal/decide-appeal';
import { EraseComplaintsHandler } from './erase-complaint/erase-complaint';
import { EscalateComplaintHandler } from './escalate-complaint/escalate-complaint';
import { FileAppealHandler } from './file-appeal/file-appeal';
import { ForwardComplaintHandler } from './forward-complaint/forward-complaint';
import { HoldForSourceHandler } from './hold-for-source/hold-for-source';
import { DeclareIncidentHandler } from './incidents/declare-incident';
import { EndIncidentHandler } from './incidents/end-incident';
import { IncidentRunner } from './incidents/incident-runner';
import { UpdateIncidentHandler } from './incidents/update-incident';
import { LinkIncidentHandler } from './link-incident/link-incident';
import { ResumeAfterIncidentHandler } from './link-incident/resume-after-incident';
import { LodgeComplaintHandler } from './lodge-complaint/lodge-complaint';
import { MergeComplaintHandler } from './merge-complaint/merge-complaint';
import { ProvideInformationHandler } from './provide-information/provide-information';
import { DueDecisions } from './record-due/due-decisions';
import { ForeseeDueHandler } from './record-due/foresee-due';
import { ForeseenDue } from './record-due/foreseen-due';
import { RecordDueHandler } from './record-due/record-due';
import { RateComplaintHandler } from './rate-complaint/rate-complaint';
import { RecordDueBatchHandler } from './record-due/record-due-batch';
import { RejectComplaintHandler } from './reject-complaint/reject-complaint';
import { ReleaseComplaintHandler } from './release-complaint/release-complaint';
import { ReopenComplaintHandler } from './reopen-complaint/reopen-complaint';
import { RequestInformationHandler } from './request-information/request-information';
import { ResolveComplaintHandler } from './resolve-complaint/resolve-complaint';
import { ResumeComplaintHandler } from './resume-complaint/resume-complaint';
import { ReturnComplaintHandler } from './return-complaint/return-complaint';
import { RouteComplaintHandler } from './route-complaint/route-complaint';
import { UndoMergeHandler } from './undo-merge/undo-merge';
import { WithdrawComplaintHandler } from './withdraw-complaint/withdraw-complaint';
import { CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { AskWhetherHandler } from './running/ask-whether';
import { ComplaintRunner } from './running/complaint-runner';

const HANDLERS: Type<ICommandHandler>[] = [
  AcceptComplaintHandler,
  AddNoteHandler,
  AdjustClocksHandler,
  AskWhetherHandler,
  AssignComplaintHandler,
  AttachEvidenceHandler,
  ChangeCategoryHandler,
  CloseComplaintHandler,
  ConfirmResolutionHandler,
  DecideAppealHandler,
  DeclareIncidentHandler,
  EndIncidentHandler,
  EraseComplaintsHandler,
  EscalateComplaintHandler,
  FileAppealHandler,
  ForeseeDueHandler,
  ForwardComplaintHandler,
  HoldForSourceHandler,
  LinkIncidentHandler,
  LodgeComplaintHandler,
  MergeComplaintHandler,
  ProvideInformationHandler,
  RateComplaintHandler,
  RecordDueHandler,
  RecordDueBatchHandler,
  RejectComplaintHandler,
  ReleaseComplaintHandler,
  ReopenComplaintHandler,
  RequestInformationHandler,
  ResolveComplaintHandler,
  ResumeAfterIncidentHandler,
  ResumeComplaintHandler,
  ReturnComplaintHandler,
  RouteComplaintHandler,
  UndoMergeHandler,
  UpdateIncidentHandler,
  WithdrawComplaintHandler,
];

/** Everything that can happen to a complaint, behind the CommandBus. */
@Module({
  imports: [CqrsModule],
  providers: [
    {
      provide: ComplaintRunner,
      useFactory: (store: EventStore, vault: Vault, packs: Packs, clock: Clock) =>
        new ComplaintRunner(store, vault, packs, clock),
      inject: [EventStore, Vault, Packs, CLOCK],
    },
    {
      provide: IncidentRunner,
      useFactory: (store: EventStore, clock: Clock) => new IncidentRunner(store, clock),
      inject: [EventStore, CLOCK],
    },
    DueDecisions,
    ForeseenDue,
    ...HANDLERS,
  ],
  exports: [CqrsModule],
})
export class ComplaintsModule {}
