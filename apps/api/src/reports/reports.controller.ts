import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AgeingRow, GetAgeing, GetSlaReport, GetSlaTrend, type SlaTrendRow } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { AskedReports } from './asked-reports';
import { type OfficerRow, officersReport } from './officers-answer';
import { OfficersReport } from './officers-report';
import { type SlaReport, ageingReport, slaReport, slaTrend } from './report-answer';
import { FileEndpoint, type FileFormat, ReportFiles } from './report-files';
import { ageingSheet, officersSheet, slaSheet, trendSheet } from './report-sheets';
import {
  type AgeingQuery,
  type PeriodQuery,
  type ReportQuery,
  type TrendQuery,
  ageingQuery,
  periodQuery,
  reportQuery,
  trendQuery,
} from './report-query';

const SLA = 'Count stages met and breached';
const TREND = 'Count stages met and breached, step by step';
const AGEING = 'Count open tickets by their age';
const OFFICERS = 'What officers did and have in hand';
const SCOPE = 'Officers count what their desk has to do with, supervisors their district, others everything.';

/** Figures, each on a screen, as CSV and as a workbook. */
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly asked: AskedReports,
    private readonly officers: OfficersReport,
    private readonly files: ReportFiles,
  ) {}

  @Get('sla')
  @Endpoint({
    ...{ token: 'reports', limit: 'report', summary: SLA, description: SCOPE },
    answer: { status: 200, schema: slaReport, description: 'One row for each group.' },
  })
  async reportSla(@QueryOf(reportQuery) query: ReportQuery, @Req() request: FastifyRequest): Promise<SlaReport> {
    const asked = await this.asked.of(query, request);
    const rows = await this.queries.execute(new GetSlaReport(asked, languageOf(request)));
    const { from, to, asOf, groupBy } = asked;
    const at = (moment: Date) => moment.toISOString();
    return { from: at(from), to: at(to), asOf: at(asOf ?? this.asked.now()), groupBy, rows };
  }

  @Get('sla.csv')
  @FileEndpoint('csv', SLA)
  reportSlaCsv(
    @QueryOf(reportQuery) query: ReportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.slaFile('csv', query, request, reply);
  }

  @Get('sla.xlsx')
  @FileEndpoint('xlsx', SLA)
  reportSlaXlsx(
    @QueryOf(reportQuery) query: ReportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.slaFile('xlsx', query, request, reply);
  }

  @Get('trend')
  @Endpoint({
    ...{ token: 'reports', limit: 'report', summary: TREND, description: SCOPE },
    answer: { status: 200, schema: slaTrend, description: 'One row for each step in which a stage started.' },
  })
  async reportTrend(
    @QueryOf(trendQuery) query: TrendQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ rows: readonly SlaTrendRow[] }> {
    const asked = await this.asked.of(query, request);
    return { rows: await this.queries.execute(new GetSlaTrend({ ...asked, step: query.step })) };
  }

  @Get('trend.csv')
  @FileEndpoint('csv', TREND)
  reportTrendCsv(
    @QueryOf(trendQuery) query: TrendQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.trendFile('csv', query, request, reply);
  }

  @Get('trend.xlsx')
  @FileEndpoint('xlsx', TREND)
  reportTrendXlsx(
    @QueryOf(trendQuery) query: TrendQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.trendFile('xlsx', query, request, reply);
  }

  @Get('ageing')
  @Endpoint({
    ...{ token: 'reports', limit: 'report', summary: AGEING, description: `In days since they were lodged. ${SCOPE}` },
    answer: { status: 200, schema: ageingReport, description: 'One row for each group, as it stands now.' },
  })
  async reportAgeing(
    @QueryOf(ageingQuery) query: AgeingQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ rows: readonly AgeingRow[] }> {
    return { rows: await this.ageing(query, request) };
  }

  @Get('ageing.csv')
  @FileEndpoint('csv', AGEING)
  async reportAgeingCsv(
    @QueryOf(ageingQuery) query: AgeingQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.ageingFile('csv', query, request, reply);
  }

  @Get('ageing.xlsx')
  @FileEndpoint('xlsx', AGEING)
  async reportAgeingXlsx(
    @QueryOf(ageingQuery) query: AgeingQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.ageingFile('xlsx', query, request, reply);
  }

  @Get('officers')
  @Endpoint({
    ...{ token: 'reports', limit: 'report', summary: OFFICERS, description: SCOPE },
    answer: { status: 200, schema: officersReport, description: 'One row for each officer.' },
  })
  async reportOfficers(
    @QueryOf(periodQuery) query: PeriodQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ items: readonly OfficerRow[] }> {
    return { items: await this.officers.rows(await this.asked.of(query, request), this.asked.reader(request)) };
  }

  @Get('officers.csv')
  @FileEndpoint('csv', OFFICERS)
  async reportOfficersCsv(
    @QueryOf(periodQuery) query: PeriodQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.officersFile('csv', query, request, reply);
  }

  @Get('officers.xlsx')
  @FileEndpoint('xlsx', OFFICERS)
  async reportOfficersXlsx(
    @QueryOf(periodQuery) query: PeriodQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.officersFile('xlsx', query, request, reply);
  }

  private async slaFile(format: FileFormat, query: ReportQuery, request: FastifyRequest, reply: FastifyReply) {
    const { rows, groupBy, to } = await this.reportSla(query, request);
    const file = { name: `sla-by-${groupBy}-${this.asked.dayOf(to)}`, what: 'sla-report', rows: rows.length } as const;
    return this.files.send(format, { ...file, sheet: slaSheet(rows, languageOf(request)) }, request, reply);
  }

  private async trendFile(format: FileFormat, query: TrendQuery, request: FastifyRequest, reply: FastifyReply) {
    const { rows } = await this.reportTrend(query, request);
    const file = { name: `sla-trend-by-${query.step}`, what: 'sla-trend', rows: rows.length } as const;
    return this.files.send(format, { ...file, sheet: trendSheet(rows, languageOf(request)) }, request, reply);
  }

  private async ageingFile(format: FileFormat, query: AgeingQuery, request: FastifyRequest, reply: FastifyReply) {
    const rows = await this.ageing(query, request);
    const name = `ageing-by-${query.groupBy}-${this.asked.dayOf(this.asked.now().toISOString())}`;
    const file = { name, what: 'ageing', rows: rows.length } as const;
    return this.files.send(format, { ...file, sheet: ageingSheet(rows, languageOf(request)) }, request, reply);
  }

  private async officersFile(format: FileFormat, query: PeriodQuery, request: FastifyRequest, reply: FastifyReply) {
    const { items } = await this.reportOfficers(query, request);
    const file = { name: `officers-${this.asked.dayOf(this.asked.now().toISOString())}`, what: 'officers' } as const;
    const sheet = officersSheet(items, languageOf(request));
    return this.files.send(format, { ...file, rows: items.length, sheet }, request, reply);
  }

  private async ageing(query: AgeingQuery, request: FastifyRequest): Promise<readonly AgeingRow[]> {
    await this.asked.caughtUp(query.position);
    return this.queries.execute(new GetAgeing(query.groupBy, this.asked.scope(request), languageOf(request)));
  }
}
