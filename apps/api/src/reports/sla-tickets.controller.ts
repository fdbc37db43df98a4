import { Readable } from 'node:stream';
import { Controller, Get, Header, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import { Audit } from '@nivaran/identity';
import { CLOCK, type Clock } from '@nivaran/platform';
import { GetSlaTickets, type SlaTicketPage, type SlaTicketsRequest, ticketsProjection } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { dateIn } from '../requests/time-zone';
import { actorOf } from '../session/actor-of';
import { scopeOfReader } from '../session/scope-of-reader';
import { visitorOf } from '../session/visitor';
import { reportRequest } from './report-query';
import { NO_GROUP, type SlaTicketsQuery, slaTickets, slaTicketsQuery } from './sla-tickets-answer';
import { ticketLines } from './sla-tickets-csv';

/** Read from the database at a time, while a file is being sent. */
const PIECE = 1000;

@Controller('api/v1/reports')
export class SlaTicketsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly store: EventStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('sla/tickets')
  @Endpoint({
    token: 'reports',
    limit: 'report',
    summary: 'List the tickets behind a number of the SLA report',
    description: 'The same question as to the report, with the column and the row of the number.',
    answer: { status: 200, schema: slaTickets, description: 'A page of stages, each with its ticket and its days.' },
    problems: ['CURSOR_INVALID'],
  })
  async listSlaTickets(
    @QueryOf(slaTicketsQuery) query: SlaTicketsQuery,
    @Req() request: FastifyRequest,
  ): Promise<SlaTicketPage> {
    return this.queries.execute(new GetSlaTickets(await this.asked(query, request), languageOf(request)));
  }

  @Get('sla/tickets.csv')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Endpoint({
    token: 'reports',
    limit: 'report',
    summary: 'List the tickets behind a number of the SLA report, for spreadsheets',
    description: 'All of them, however many; `cursor` and `limit` mean nothing here.',
    answer: {
      status: 200,
      mediaType: 'text/csv',
      description: 'RFC 4180, with a header in the reader’s language.',
      headers: ['Content-Disposition'],
    },
    problems: ['CURSOR_INVALID'],
  })
  async listSlaTicketsCsv(
    @QueryOf(slaTicketsQuery) query: SlaTicketsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const asked = { ...(await this.asked(query, request)), limit: PIECE, cursor: null };
    const by = visitorOf(request);
    const data = { account: by.account?.id ?? null, what: 'sla-tickets', ticketId: null, rows: null } as const;
    await this.audit.record({ type: 'DataExported', data }, by); // before anything is sent
    const day = dateIn(asked.to, this.packs.current().pack.timeZone);
    reply.header('content-disposition', `attachment; filename="sla-tickets-${day}.csv"`);
    const language = languageOf(request);
    const pages = (cursor: string | null) => this.queries.execute(new GetSlaTickets({ ...asked, cursor }, language));
    return new StreamableFile(Readable.from(ticketLines(pages, language)));
  }

  private async asked(query: SlaTicketsQuery, request: FastifyRequest): Promise<SlaTicketsRequest> {
    const directory = this.packs.current();
    const { counted, group, cursor = null, limit, position } = query;
    if (position !== undefined) await waitForPosition(this.store, ticketsProjection.name, position);
    const scope = scopeOfReader({ actor: actorOf(request), language: languageOf(request) }, directory);
    return {
      ...reportRequest(query, this.clock, directory.pack.timeZone),
      ...{ scope, counted, cursor, limit, group: group === NO_GROUP ? null : group },
    };
  }
}
