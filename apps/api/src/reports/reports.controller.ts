import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { GetSlaReport, ticketsProjection } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { dateIn } from '../requests/time-zone';
import { type SlaReport, slaReport } from './report-answer';
import { reportCsv } from './report-csv';
import { type ReportQuery, reportQuery, reportRequest } from './report-query';

@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('sla')
  @Endpoint({
    summary: 'Count stages met and breached',
    answer: { status: 200, schema: slaReport, description: 'One row for each group.' },
  })
  async reportSla(@QueryOf(reportQuery) query: ReportQuery, @Req() request: FastifyRequest): Promise<SlaReport> {
    return this.report(query, request);
  }

  @Get('sla.csv')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Endpoint({
    summary: 'Count stages met and breached, for spreadsheets',
    answer: {
      status: 200,
      mediaType: 'text/csv',
      description: 'RFC 4180, with a header in the reader’s language.',
      headers: ['Content-Disposition'],
    },
  })
  async reportSlaCsv(
    @QueryOf(reportQuery) query: ReportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { rows, groupBy, to } = await this.report(query, request);
    const day = dateIn(new Date(to), this.packs.current().pack.timeZone);
    reply.header('content-disposition', `attachment; filename="sla-by-${groupBy}-${day}.csv"`);
    return reportCsv(rows, languageOf(request));
  }

  private async report(query: ReportQuery, request: FastifyRequest): Promise<SlaReport> {
    const asked = reportRequest(query, this.clock, this.packs.current().pack.timeZone);
    if (query.position !== undefined) await waitForPosition(this.store, ticketsProjection.name, query.position);
    const rows = await this.queries.execute(new GetSlaReport(asked, languageOf(request)));
    const { from, to, asOf, groupBy } = asked;
    return { from: from.toISOString(), to: to.toISOString(), asOf: asOf.toISOString(), groupBy, rows };
  }
}
