import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AcceptComplaint,
  type ActionRequest,
  AddNote,
  CloseComplaint,
  ConfirmResolution,
  ForwardComplaint,
  type Outcome,
  ProvideInformation,
  RejectComplaint,
  ReleaseComplaint,
  ReopenComplaint,
  RequestInformation,
  ResolveComplaint,
  ReturnComplaint,
  RouteComplaint,
} from '@nivaran/complaints';
import type { z } from 'zod';
import { EtagOfOutcome } from '../requests/etag';
import { JsonBody } from '../requests/inputs';
import { ActionRequestOf } from '../requests/parts';
import { ActionEndpoint } from './action-endpoint';
import * as bodies from './action-bodies';

/** What can happen to a complaint, each at its own address. Who may do it when is said by the permissions table. */
@Controller('api/v1/complaints/:ticketId/actions')
@UseInterceptors(EtagOfOutcome)
export class ActionsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('accept')
  @ActionEndpoint('Take a complaint of your desk in hand')
  acceptComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.acceptBody) _body: object,
  ): Promise<Outcome> {
    return this.commands.execute(new AcceptComplaint(request));
  }

  @Post('release')
  @ActionEndpoint('Put a complaint back into the queue of your desk')
  releaseComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.releaseBody) { reason }: z.infer<typeof bodies.releaseBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ReleaseComplaint(request, reason));
  }

  @Post('note')
  @ActionEndpoint('Write a note among staff')
  addNote(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.noteBody) { text }: z.infer<typeof bodies.noteBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new AddNote(request, text));
  }

  @Post('request-information')
  @ActionEndpoint('Ask the citizen a question')
  requestInformation(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.requestInformationBody) { question }: z.infer<typeof bodies.requestInformationBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new RequestInformation(request, question));
  }

  @Post('provide-information')
  @ActionEndpoint('Write down the citizen’s answer')
  provideInformation(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.provideInformationBody) { answer }: z.infer<typeof bodies.provideInformationBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ProvideInformation(request, answer));
  }

  @Post('forward')
  @ActionEndpoint('Ask another desk to act', ['DESK_UNKNOWN', 'DESK_SAME'])
  forwardComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.forwardBody) { to, reason }: z.infer<typeof bodies.forwardBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ForwardComplaint(request, to, reason));
  }

  @Post('return')
  @ActionEndpoint('Give a forwarded complaint back, with what was found', ['NOT_FORWARDED'])
  returnComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.returnBody) { finding }: z.infer<typeof bodies.returnBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ReturnComplaint(request, finding));
  }

  @Post('resolve')
  @ActionEndpoint('Say that it is put right, and how', ['RESOLUTION_UNKNOWN'])
  resolveComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.resolveBody) { resolution, explanation }: z.infer<typeof bodies.resolveBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ResolveComplaint(request, resolution, explanation));
  }

  @Post('reject')
  @ActionEndpoint('Say that it cannot be upheld, and why', ['REASON_UNKNOWN'])
  rejectComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.rejectBody) { reason, explanation }: z.infer<typeof bodies.rejectBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new RejectComplaint(request, reason, explanation));
  }

  @Post('confirm')
  @ActionEndpoint('Write down that the citizen agrees')
  confirmResolution(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.confirmBody) { comment }: z.infer<typeof bodies.confirmBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ConfirmResolution(request, comment));
  }

  @Post('reopen')
  @ActionEndpoint('Write down that it is not put right after all', ['REOPEN_TOO_LATE'])
  reopenComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.reopenBody) { reason }: z.infer<typeof bodies.reopenBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ReopenComplaint(request, reason));
  }

  @Post('route')
  @ActionEndpoint('Choose the district of a complaint in triage', ['INPUT_UNKNOWN'])
  routeComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.routeBody) { districtLgd }: z.infer<typeof bodies.routeBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new RouteComplaint(request, districtLgd));
  }

  @Post('close')
  @ActionEndpoint('Close a resolved complaint without the citizen’s word')
  closeComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.closeBody) _body: object,
  ): Promise<Outcome> {
    return this.commands.execute(new CloseComplaint(request));
  }
}
