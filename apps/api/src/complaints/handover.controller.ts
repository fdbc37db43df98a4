import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AcceptComplaint,
  type ActionRequest,
  AssignComplaint,
  EscalateComplaint,
  ForwardComplaint,
  type Outcome,
  ReleaseComplaint,
  ReturnComplaint,
  RouteComplaint,
} from '@nivaran/complaints';
import type { z } from 'zod';
import { EtagOfOutcome } from '../requests/etag';
import { JsonBody } from '../requests/inputs';
import { ActionRequestOf } from '../requests/parts';
import { ActionEndpoint } from './action-endpoint';
import * as bodies from './action-bodies';
import { OfficersAtDesk } from './officers-at-desk';

/** Who has it: how a complaint comes to a desk and into an officer’s hands. Who may do what when is said by the permissions table. */
@Controller('api/v1/complaints/:ticketId/actions')
@UseInterceptors(EtagOfOutcome)
export class HandoverController {
  constructor(
    private readonly commands: CommandBus,
    private readonly officers: OfficersAtDesk,
  ) {}

  @Post('route')
  @ActionEndpoint('Choose the district of a complaint in triage', ['INPUT_UNKNOWN'])
  routeComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.routeBody) { districtLgd }: z.infer<typeof bodies.routeBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new RouteComplaint(request, districtLgd));
  }

  @Post('accept')
  @ActionEndpoint('Take a complaint of your desk in hand')
  acceptComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.acceptBody) _body: object,
  ): Promise<Outcome> {
    return this.commands.execute(new AcceptComplaint(request));
  }

  @Post('assign')
  @ActionEndpoint('Put a complaint into an officer’s hands', ['OFFICER_UNKNOWN', 'OFFICER_ELSEWHERE', 'OFFICER_SAME'])
  async assignComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.assignBody) { officer, reason }: z.infer<typeof bodies.assignBody>,
  ): Promise<Outcome> {
    await this.officers.check(request.actor, officer);
    return this.commands.execute(new AssignComplaint(request, officer, reason));
  }

  @Post('release')
  @ActionEndpoint('Put a complaint back into the queue of your desk')
  releaseComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.releaseBody) { reason }: z.infer<typeof bodies.releaseBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new ReleaseComplaint(request, reason));
  }

  @Post('forward')
  @ActionEndpoint('Ask another desk to act', [
    ...(['DESK_UNKNOWN', 'DESK_SAME', 'FORWARD_IS_RETURN', 'BOUNCE_NEEDS_APPROVAL'] as const),
  ])
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

  @Post('escalate')
  @ActionEndpoint('Call on a higher level before the clock does', ['LEVEL_REACHED'])
  escalateComplaint(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(bodies.escalateBody) { level, reason }: z.infer<typeof bodies.escalateBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new EscalateComplaint(request, level, reason));
  }
}
