import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@nivaran/platform';
import { DataSource } from 'typeorm';
import { scopeValues } from '../reading/in-scope';
import { BREACHABLE } from './get-sla-report';
import { stagesSql } from './groups';
import type { SlaReportRequest } from './sla-report-request';
import { wholeDays } from './whole-days';

export const TREND_STEPS = ['day', 'week', 'month'] as const;
export type TrendStep = (typeof TREND_STEPS)[number];

export interface SlaTrendRequest extends Pick<SlaReportRequest, 'from' | 'to' | 'asOf' | 'scope'> {
  readonly step: TrendStep;
}

/** The stages that started in one step of time. Weeks begin on Monday. */
export interface SlaTrendRow {
  /** ISO date on which it begins, in India. */
  readonly from: string;
  readonly started: number;
  readonly met: number;
  readonly late: number;
  readonly running: number;
  readonly overdue: number;
  readonly metShare: number | null;
  readonly bounces: number;
}

/** How the SLA report went, step by step; a step in which nothing started is left out. */
export class GetSlaTrend extends Query<readonly SlaTrendRow[]> {
  constructor(readonly request: SlaTrendRequest) {
    super();
  }
}

const DAYS = readFileSync(join(__dirname, 'trend-days.sql'), 'utf8');
type Counts = Readonly<Record<'key' | 'met' | 'late' | 'running' | 'overdue' | 'bounces', string>>;

@QueryHandler(GetSlaTrend)
export class GetSlaTrendHandler implements IQueryHandler<GetSlaTrend> {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ request }: GetSlaTrend): Promise<readonly SlaTrendRow[]> {
    const { from, to, asOf, scope, step } = request;
    const now = this.clock.now();
    const days = wholeDays(request, now);
    const rows = await (days
      ? this.source.query<Counts[]>(DAYS.replace('{step}', step), [days.first, days.end, now, BREACHABLE])
      : this.source.query<Counts[]>(stagesSql('trend.sql', scope).replace('{step}', step), [
          ...[from, to, asOf ?? now, BREACHABLE],
          ...scopeValues(scope),
        ]));
    return rows.map(trendRow);
  }
}

function trendRow({ key, ...counts }: Counts): SlaTrendRow {
  const [met, late, overdue, running] = [
    ...[Number(counts.met), Number(counts.late), Number(counts.overdue), Number(counts.running)],
  ] as [number, number, number, number];
  const known = met + late + overdue;
  return {
    ...{ from: key, started: known + running, met, late, running, overdue, bounces: Number(counts.bounces) },
    metShare: known === 0 ? null : met / known,
  };
}
