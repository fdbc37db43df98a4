import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetSlaTickets, type SlaTicketPage, type SlaTicketsRequest } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { AskedReports } from './asked-reports';
import { FileEndpoint, type FileFormat, ReportFiles } from './report-files';
import { NO_GROUP, type SlaTicketsQuery, slaTickets, slaTicketsQuery } from './sla-tickets-answer';
import { slaTicketsSheet } from './sla-tickets-sheet';

/** Read from the database at a time, while a file is being sent. */
const PIECE = 1000;
const BEHIND = 'List the tickets behind a number of the SLA report';

@Controller('api/v1/reports/sla')
export class SlaTicketsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly asked: AskedReports,
    private readonly files: ReportFiles,
  ) {}

  @Get('tickets')
  @Endpoint({
    ...{ token: 'reports', limit: 'report', summary: BEHIND },
    description: 'The same question as to the report, with the column and the row of the number.',
    answer: { status: 200, schema: slaTickets, description: 'A page of stages, each with its ticket and its days.' },
    problems: ['CURSOR_INVALID'],
  })
  async listSlaTickets(
    @QueryOf(slaTicketsQuery) query: SlaTicketsQuery,
    @Req() request: FastifyRequest,
  ): Promise<SlaTicketPage> {
    return this.queries.execute(new GetSlaTickets(await this.request(query, request), languageOf(request)));
  }

  @Get('tickets.csv')
  @FileEndpoint('csv', BEHIND, ['CURSOR_INVALID'])
  listSlaTicketsCsv(
    @QueryOf(slaTicketsQuery) query: SlaTicketsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file('csv', query, request, reply);
  }

  @Get('tickets.xlsx')
  @FileEndpoint('xlsx', BEHIND, ['CURSOR_INVALID'])
  listSlaTicketsXlsx(
    @QueryOf(slaTicketsQuery) query: SlaTicketsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file('xlsx', query, request, reply);
  }

  private async file(format: FileFormat, query: SlaTicketsQuery, request: FastifyRequest, reply: FastifyReply) {
    const asked = { ...(await this.request(query, request)), limit: PIECE };
    const language = languageOf(request);
    const pages = (cursor: string | null) => this.queries.execute(new GetSlaTickets({ ...asked, cursor }, language));
    const name = `sla-tickets-${this.asked.dayOf(asked.to.toISOString())}`;
    const sheet = slaTicketsSheet(pages, language);
    return this.files.send(format, { name, what: 'sla-tickets', sheet, rows: null }, request, reply);
  }

  private async request(query: SlaTicketsQuery, request: FastifyRequest): Promise<SlaTicketsRequest> {
    const { counted, group, cursor = null, limit } = query;
    const asked = await this.asked.of(query, request);
    return { ...asked, counted, cursor, limit, group: group === NO_GROUP ? null : group };
  }
}
