import { Module, type Type } from '@nestjs/common';
import { CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { EventStore, Vault } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { AcceptComplaintHandler } from './accept-complaint/accept-complaint';
import { AddNoteHandler } from './add-note/add-note';
import { CloseComplaintHandler } from './close-complaint/close-complaint';
import { ConfirmResolutionHandler } from './confirm-resolution/confirm-resolution';
import { ForwardComplaintHandler } from './forward-complaint/forward-complaint';
import { LodgeComplaintHandler } from './lodge-complaint/lodge-complaint';
import { ProvideInformationHandler } from './provide-information/provide-information';
import { RecordDueHandler } from './record-due/record-due';
import { RejectComplaintHandler } from './reject-complaint/reject-complaint';
import { ReleaseComplaintHandler } from './release-complaint/release-complaint';
import { ReopenComplaintHandler } from './reopen-complaint/reopen-complaint';
import { RequestInformationHandler } from './request-information/request-information';
import { ResolveComplaintHandler } from './resolve-complaint/resolve-complaint';
import { ReturnComplaintHandler } from './return-complaint/return-complaint';
import { RouteComplaintHandler } from './route-complaint/route-complaint';
import { ComplaintRunner } from './running/complaint-runner';

const HANDLERS: Type<ICommandHandler>[] = [
  AcceptComplaintHandler,
  AddNoteHandler,
  CloseComplaintHandler,
  ConfirmResolutionHandler,
  ForwardComplaintHandler,
  LodgeComplaintHandler,
  ProvideInformationHandler,
  RecordDueHandler,
  RejectComplaintHandler,
  ReleaseComplaintHandler,
  ReopenComplaintHandler,
  RequestInformationHandler,
  ResolveComplaintHandler,
  ReturnComplaintHandler,
  RouteComplaintHandler,
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
    ...HANDLERS,
  ],
  exports: [CqrsModule],
})
export class ComplaintsModule {}
