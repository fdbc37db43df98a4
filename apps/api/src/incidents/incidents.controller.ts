import { Controller, Get, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  DeclareIncident,
  EndIncident,
  type IncidentOutcome,
  type IncidentRequest,
  UpdateIncident,
} from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import {
  GetIncident,
  GetIncidentTickets,
  GetIncidents,
  type IncidentPage,
  type IncidentView,
  type LinkedTicketPage,
  type ReaderOf,
  incidentsProjection,
} from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import type { Code } from '../problems/codes';
import { EtagOfOutcome, etagOf } from '../requests/etag';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { CommandId, IncidentIdOf, IncidentRequestOf, Reader } from '../requests/parts';
import { instantOf } from '../requests/time-zone';
import { scopeOfReader } from '../session/scope-of-reader';
import { actorOf } from '../session/actor-of';
import { incidentAnswer, incidentOutcome, incidentPage, linkedTickets } from './incident-answers';
import * as input from './incident-input';

/** One cause of many complaints: what it is, what citizens are told of it, and when it is over. */
@Controller('api/v1/incidents')
export class IncidentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly store: EventStore,
  ) {}

  @Post()
  @Endpoint({
    summary: 'Declare an incident',
    description: 'Supervisors, the state cell, the national desk and administrators. Its words are public at once.',
    answer: { status: 201, schema: incidentOutcome, description: 'Declared.', headers: ['Location', 'ETag'] },
    problems: [
      ...(['ROLE_MAY_NOT', 'SOURCE_UNKNOWN', 'INCIDENT_START_AHEAD', 'INCIDENT_END_PAST'] as const),
      ...(['TEXT_NOT_STORABLE', 'NO_INCIDENT_ID_FREE', 'NO_PACK_IN_FORCE'] as const),
    ],
  })
  async declareIncident(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @CommandId() commandId: string,
    @JsonBody(input.declareBody) body: z.infer<typeof input.declareBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentOutcome> {
    const { startedAt, expectedEnd, ...told } = body;
    const at = { startedAt: this.instant(startedAt), expectedEnd: this.instant(expectedEnd) };
    const outcome = await this.commands.execute(new DeclareIncident(actorOf(request), commandId, { ...told, ...at }));
    reply.header('location', `/api/v1/incidents/${outcome.incidentId}`).header('etag', etagOf(outcome.version));
    return outcome;
  }

  @Get()
  @Endpoint({
    summary: 'List incidents',
    answer: { status: 200, schema: incidentPage, description: 'A page of incidents, open ones first.' },
    problems: ['CURSOR_INVALID', 'NO_PACK_IN_FORCE'],
  })
  async listIncidents(
    @QueryOf(input.incidentsQuery) query: input.IncidentsQuery,
    @Reader() { language }: ReaderOf,
  ): Promise<IncidentPage> {
    const { status = null, cursor = null, limit, position } = query;
    await this.caughtUp(position);
    return this.queries.execute(new GetIncidents({ status, cursor, limit }, language));
  }

  @Get(':incidentId')
  @Endpoint({
    summary: 'Read an incident',
    description: 'With how far its complaints are: once it has ended, `waiting` falls to 0.',
    answer: { status: 200, schema: incidentAnswer, description: 'The incident.', headers: ['ETag'] },
    problems: ['NO_PACK_IN_FORCE'],
  })
  async readIncident(
    @QueryOf(input.incidentQuery) { position }: input.IncidentQuery,
    @IncidentIdOf() incidentId: string,
    @Reader() { language }: ReaderOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentView> {
    await this.caughtUp(position);
    const view = await this.queries.execute(new GetIncident(incidentId, language));
    reply.header('etag', etagOf(view.version));
    return view;
  }

  @Get(':incidentId/tickets')
  @Endpoint({
    summary: 'List the complaints of an incident',
    answer: { status: 200, schema: linkedTickets, description: 'A page of those in your scope, by ticket ID.' },
    problems: ['CURSOR_INVALID', 'NO_PACK_IN_FORCE'],
  })
  async listLinkedTickets(
    @QueryOf(input.linkedTicketsQuery) query: input.LinkedTicketsQuery,
    @IncidentIdOf() incidentId: string,
    @Reader() reader: ReaderOf,
  ): Promise<LinkedTicketPage> {
    const { state = null, cursor = null, limit, position } = query;
    await this.caughtUp(position);
    return this.queries.execute(
      new GetIncidentTickets({ incidentId, state, scope: scopeOfReader(reader, this.packs.current()), cursor, limit }),
    );
  }

  @Post(':incidentId/actions/update')
  @UseInterceptors(EtagOfOutcome)
  @IncidentActionEndpoint('Say what is known of an incident now', ['INCIDENT_END_PAST', 'NO_PACK_IN_FORCE'])
  updateIncident(
    @IncidentRequestOf() request: IncidentRequest,
    @JsonBody(input.updateBody) { text, expectedEnd }: z.infer<typeof input.updateBody>,
  ): Promise<IncidentOutcome> {
    return this.commands.execute(new UpdateIncident(request, { text, expectedEnd: this.instant(expectedEnd) }));
  }

  @Post(':incidentId/actions/end')
  @UseInterceptors(EtagOfOutcome)
  @IncidentActionEndpoint('Say that an incident is over: every complaint that waits for that goes on')
  endIncident(
    @IncidentRequestOf() request: IncidentRequest,
    @JsonBody(input.endBody) { text }: z.infer<typeof input.endBody>,
  ): Promise<IncidentOutcome> {
    return this.commands.execute(new EndIncident(request, text));
  }

  private instant(moment: string | null): number | null {
    return moment === null ? null : instantOf(moment, this.packs.current().pack.timeZone).getTime();
  }

  /** Reading one's own write. */
  private async caughtUp(position: number | undefined): Promise<void> {
    if (position !== undefined) await waitForPosition(this.store, incidentsProjection.name, position);
  }
}

function IncidentActionEndpoint(summary: string, problems: readonly Code[] = []) {
  return Endpoint({
    summary,
    answer: { status: 200, schema: incidentOutcome, description: 'Done.', headers: ['ETag'] },
    problems: ['ROLE_MAY_NOT', 'INCIDENT_ELSEWHERE', 'INCIDENT_ENDED', 'TEXT_NOT_STORABLE', ...problems],
  });
}
