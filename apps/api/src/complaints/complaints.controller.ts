import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LodgeComplaint, type LodgeOutcome } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import {
  GetComplaint,
  GetHistory,
  GetStages,
  type HistoryEntry,
  type ReaderOf,
  type StageView,
} from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { ProblemWriter } from '../problems/problem-writer';
import { etagOf, isKnown } from '../requests/etag';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { CommandId, IfNoneMatch, Reader, TicketIdOf } from '../requests/parts';
import { actorOf } from '../session/actor-of';
import { checkLodging } from './check-lodging';
import { type ComplaintAnswer, complaintAnswer, historyAnswer, lodgeOutcome, slaAnswer } from './complaint-answers';
import { inWords } from './why-not-in-words';
import { type LodgeBody, lodgeBody } from './lodge-body';

@Controller('api/v1/complaints')
export class ComplaintsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly writer: ProblemWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Endpoint({
    summary: 'Lodge a complaint',
    description: 'Open to all with channel "web"; staff lodge for citizens by the other channels.',
    access: 'anybody',
    limit: 'lodge',
    answer: {
      status: 201,
      schema: lodgeOutcome,
      description: 'Received. The ticket ID is what the citizen holds.',
      headers: ['Location', 'ETag'],
    },
    problems: [
      'INPUT_UNKNOWN',
      'TEXT_NOT_STORABLE',
      'ROLE_MAY_NOT',
      'NO_TICKET_ID_FREE',
      'NO_PACK_IN_FORCE',
      'PERSON_ERASED',
      'CONSENT_CHANGED',
    ],
  })
  async lodgeComplaint(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @CommandId() commandId: string,
    @JsonBody(lodgeBody) body: LodgeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LodgeOutcome> {
    const { account } = request;
    checkLodging(body, account, this.clock, this.packs.current().pack.timeZone);
    const { consent: _consent, ...input } = body;
    const outcome = await this.commands.execute(new LodgeComplaint(actorOf(request), commandId, input));
    const place = account ? '/api/v1/complaints' : '/api/v1/public/track';
    reply.header('location', `${place}/${outcome.ticketId}`).header('etag', etagOf(outcome.version));
    return outcome;
  }

  @Get(':ticketId')
  @Endpoint({
    summary: 'Read a complaint',
    description: 'As this reader may see it: who may not read personal data sees the outline.',
    access: 'party',
    answer: { status: 200, schema: complaintAnswer, description: 'The complaint.', headers: ['ETag'] },
    others: [{ status: 304, description: 'It has not changed since the version of If-None-Match.', headers: ['ETag'] }],
    problems: ['OUT_OF_SCOPE'],
  })
  async readComplaint(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Reader() reader: ReaderOf,
    @IfNoneMatch() ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplaintAnswer | undefined> {
    const view = await this.queries.execute(new GetComplaint(ticketId, reader));
    reply.header('etag', etagOf(view.version));
    if (!isKnown(ifNoneMatch, view.version)) return inWords(view, reader.language, this.writer);
    reply.code(304);
    return undefined;
  }

  @Get(':ticketId/history')
  @Endpoint({
    summary: 'Read what happened to a complaint',
    access: 'party',
    answer: { status: 200, schema: historyAnswer, description: 'Its events, in words and as data.' },
    problems: ['OUT_OF_SCOPE'],
  })
  async readHistory(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Reader() reader: ReaderOf,
  ): Promise<{ ticketId: string; items: readonly HistoryEntry[] }> {
    return { ticketId, items: await this.queries.execute(new GetHistory(ticketId, reader)) };
  }

  @Get(':ticketId/sla')
  @Endpoint({
    summary: 'Read the clocks of a complaint',
    access: 'party',
    answer: { status: 200, schema: slaAnswer, description: 'Its stages, and why each is due when it is due.' },
    problems: ['OUT_OF_SCOPE'],
  })
  async readSla(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Reader() reader: ReaderOf,
  ): Promise<{ ticketId: string; items: readonly StageView[] }> {
    return { ticketId, items: await this.queries.execute(new GetStages(ticketId, reader)) };
  }
}
