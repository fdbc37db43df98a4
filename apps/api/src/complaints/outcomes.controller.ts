import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  type ActionRequest,
  CloseComplaint,
  ConfirmResolution,
  DecideAppeal,
  FileAppeal,
  MergeComplaint,
  type Outcome,
  RateComplaint,
  RejectComplaint,
  ReopenComplaint,
  ResolveComplaint,
  UndoMerge,
  WithdrawComplaint,
} from '@nivaran/complaints';
import type { z } from 'zod';
import { EtagOfOutcome } from '../requests/etag';
import { JsonBody } from '../requests/inputs';
import { ActionRequestOf } from '../requests/parts';
import { ActionEndpoint } from './action-endpoint';
import * as bodies from './action-bodies';

/** How it ends, and how an end is undone. Who may do what when is said by the permissions table. */
@Controller('api/v1/complaints/:ticketId/actions')
@UseInterceptors(EtagOfOutcome)
export class OutcomesController {
  constructor(private readonly commands: CommandBus) {}

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
  @ActionEndpoint('Write down that the citizen agrees', [], 'party')
  confirmResolution(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.confirmBody) { comment }: z.infer<typeof bodies.confirmBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ConfirmResolution(request, comment));
  }

  @Post('reopen')
  @ActionEndpoint('Write down that it is not put right after all', ['REOPEN_TOO_LATE', 'APPEAL_DECIDED'], 'party')
  reopenComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.reopenBody) { reason }: z.infer<typeof bodies.reopenBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ReopenComplaint(request, reason));
  }

  @Post('appeal')
  @ActionEndpoint('Write down that the citizen disputes the outcome', ['APPEAL_TOO_LATE', 'NO_FURTHER_APPEAL'], 'party')
  fileAppeal(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.appealBody) { reason }: z.infer<typeof bodies.appealBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new FileAppeal(request, reason));
  }

  @Post('decide-appeal')
  @ActionEndpoint('Allow or dismiss an appeal, and say why', ['APPEAL_OWN_OUTCOME'])
  decideAppeal(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.decideAppealBody) { outcome, explanation }: z.infer<typeof bodies.decideAppealBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new DecideAppeal(request, outcome, explanation));
  }

  @Post('rate')
  @ActionEndpoint('Say how well one was served', ['ALREADY_RATED'], 'party')
  rateComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.rateBody) { score, comment }: z.infer<typeof bodies.rateBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new RateComplaint(request, score, comment));
  }

  @Post('withdraw')
  @ActionEndpoint('Write down that the citizen takes it back', [], 'party')
  withdrawComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.withdrawBody) { reason }: z.infer<typeof bodies.withdrawBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new WithdrawComplaint(request, reason));
  }

  @Post('close')
  @ActionEndpoint('Close a resolved complaint without the citizen’s word')
  closeComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.closeBody) _body: object,
  ): Promise<Outcome> {
    return this.commands.execute(new CloseComplaint(request));
  }

  @Post('merge')
  @ActionEndpoint('Let an older ticket of the same person go on for this one', [
    'INPUT_UNKNOWN',
    'MERGE_OTHER_PERSON',
    'MERGE_ENDED',
    'MERGE_NOT_OLDER',
  ])
  mergeComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.mergeBody) { into, reason }: z.infer<typeof bodies.mergeBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new MergeComplaint(request, into, reason));
  }

  @Post('unmerge')
  @ActionEndpoint('Undo a merge: the two were not the same', [], 'party')
  undoMerge(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.unmergeBody) { reason }: z.infer<typeof bodies.unmergeBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new UndoMerge(request, reason));
  }
}
