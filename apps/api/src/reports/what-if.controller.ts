import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Directory, Packs, diffPacks, packWith } from '@nivaran/directory';
import { GetWhatIf } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { packChangeAnswer } from '../directory/pack-change';
import { Endpoint } from '../openapi/endpoint';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { AskedReports } from './asked-reports';
import { FileEndpoint, type FileFormat, ReportFiles } from './report-files';
import { assertKnown } from './rule-changes';
import { type WhatIfAnswer, type WhatIfQuery, whatIfAnswer, whatIfQuery } from './what-if-answer';
import { whatIfSheet } from './what-if-sheet';

const WHAT_IF = 'Count what other rules would have met and breached';

/** What a change of the rules would have made of a period. Nothing is changed. */
@Controller('api/v1/reports')
export class WhatIfController {
  constructor(
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly asked: AskedReports,
    private readonly files: ReportFiles,
  ) {}

  @Get('what-if')
  @Endpoint({
    ...{ token: 'reports', limit: 'report', summary: WHAT_IF },
    description:
      'What people did, and when, stays as it was; only clocks are counted otherwise. Scope as in the report.',
    answer: { status: 200, schema: whatIfAnswer, description: 'One row for each group, both counts side by side.' },
  })
  async reportWhatIf(@QueryOf(whatIfQuery) query: WhatIfQuery, @Req() request: FastifyRequest): Promise<WhatIfAnswer> {
    const { groupBy, changes, ...period } = query;
    const { pack } = this.packs.current();
    assertKnown(changes, this.packs.current());
    const { from, to, scope } = await this.asked.of(period, request);
    const other = packWith(pack, changes);
    const view = await this.queries.execute(
      new GetWhatIf({ from, to, groupBy, scope, other: new Directory(other) }, languageOf(request)),
    );
    return {
      ...{ from: from.toISOString(), to: to.toISOString() },
      rules: diffPacks(pack, other).map(packChangeAnswer),
      ...view,
    };
  }

  @Get('what-if.csv')
  @FileEndpoint('csv', WHAT_IF)
  reportWhatIfCsv(
    @QueryOf(whatIfQuery) query: WhatIfQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file('csv', query, request, reply);
  }

  @Get('what-if.xlsx')
  @FileEndpoint('xlsx', WHAT_IF)
  reportWhatIfXlsx(
    @QueryOf(whatIfQuery) query: WhatIfQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file('xlsx', query, request, reply);
  }

  private async file(format: FileFormat, query: WhatIfQuery, request: FastifyRequest, reply: FastifyReply) {
    const { rows } = await this.reportWhatIf(query, request);
    const name = `what-if-by-${query.groupBy}-${this.asked.dayOf(this.asked.now().toISOString())}`;
    const file = { name, what: 'what-if', rows: rows.length } as const;
    return this.files.send(format, { ...file, sheet: whatIfSheet(rows, languageOf(request)) }, request, reply);
  }
}
