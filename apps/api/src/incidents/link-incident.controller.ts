import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type ActionRequest, LinkIncident, type Outcome } from '@nivaran/complaints';
import type { z } from 'zod';
import { ActionEndpoint } from '../complaints/action-endpoint';
import { linkIncidentBody } from '../complaints/action-bodies';
import { EtagOfOutcome } from '../requests/etag';
import { JsonBody } from '../requests/inputs';
import { ActionRequestOf } from '../requests/parts';

/** The action on a complaint that ties it to an incident. */
@Controller('api/v1/complaints/:ticketId/actions')
@UseInterceptors(EtagOfOutcome)
export class LinkIncidentController {
  constructor(private readonly commands: CommandBus) {}

  @Post('link-incident')
  @ActionEndpoint('Say that a complaint has the cause of an incident, and wait for its end', [
    ...(['INPUT_UNKNOWN', 'INCIDENT_ENDED', 'INCIDENT_LINKED'] as const),
  ])
  linkIncident(
    @ActionRequestOf() request: ActionRequest,
    @JsonBody(linkIncidentBody) { incident }: z.infer<typeof linkIncidentBody>,
  ): Promise<Outcome> {
    return this.commands.execute(new LinkIncident(request, incident));
  }
}
