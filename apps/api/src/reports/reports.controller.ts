import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import { Audit } from '@nivaran/identity';
import { CLOCK, type Clock } from '@nivaran/platform';
import { GetSlaReport, ticketsProjection } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { actorOf } from '../session/actor-of';
import { scopeOfReader } from '../session/scope-of-reader';
import { visitorOf } from '../session/visitor';
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
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('sla')
  @Endpoint({
    token: 'reports',
    limit: 'report',
    summary: 'Count stages met and breached',
    description: 'Officers count what their desk has to do with, supervisors their district, others everything.',
    answer: { status: 200, schema: slaReport, description: 'One row for each group.' },
  })
  async reportSla(@QueryOf(reportQuery) query: ReportQuery, @Req() request: FastifyRequest): Promise<SlaReport> {
    return this.report(query, request);
  }

  @Get('sla.csv')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Endpoint({
    token: 'reports',
    limit: 'report',
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
    const by = visitorOf(request);
    const data = { account: by.account?.id ?? null, what: 'sla-report', ticketId: null, rows: rows.length } as const;
    await this.audit.record({ type: 'DataExported', data }, by);
    const day = dateIn(new Date(to), this.packs.current().pack.timeZone);
    reply.header('content-disposition', `attachment; filename="sla-by-${groupBy}-${day}.csv"`);
    return reportCsv(rows, languageOf(request));
  }

  private async report(query: ReportQuery, request: FastifyRequest): Promise<SlaReport> {
    const asked = reportRequest(query, this.clock, this.packs.current().pack.timeZone);
    if (query.position !== undefined) await waitForPosition(this.store, ticketsProjection.name, query.position);
    const reader = { actor: actorOf(request), language: languageOf(request) };
    const scope = scopeOfReader(reader, this.packs.current());
    const rows = await this.queries.execute(new GetSlaReport({ ...asked, scope }, reader.language));
    const { from, to, groupBy } = asked;
    const asOf = asked.asOf ?? this.clock.now();
    return { from: from.toISOString(), to: to.toISOString(), asOf: asOf.toISOString(), groupBy, rows };
  }
}
