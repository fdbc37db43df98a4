import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Language, canBreach } from '@nivaran/complaints';
import { type Directory, Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import { STAGE_NAMES } from '@nivaran/sla';
import { DataSource } from 'typeorm';
import { scopeValues } from '../reading/in-scope';
import type { Named } from '../reading/named';
import { namedGroup } from '../reading/named-group';
import { usedOfBin } from '../tickets/used-bins';
import { type ReportGroup, slaSql, tierOf } from './groups';
import type { SlaReportRequest } from './sla-report-request';
import { type Days, wholeDays } from './whole-days';

/**
 * By desk and by tier, a stage belongs to the desk whose time it is; once breached, to the desk that had the ticket at the
 * breach, so that a promise which another desk made it miss is not held against the one that gave it. The citizen's own
 * time to answer or to confirm is left out.
 */
export interface SlaReportRow {
  /** null: not on a desk, or in no district, yet. */
  readonly group: Named | null;
  readonly tickets: number;
  /** Stages that were not cancelled: met + late + running + overdue. */
  readonly started: number;
  readonly met: number;
  readonly late: number;
  readonly running: number;
  readonly overdue: number;
  /** Of the stages whose fate is known (met, late, overdue) the share that was met, 0 to 1; null while none is known. */
  readonly metShare: number | null;
  /** To within 3 %. */
  readonly medianUsedMillis: number | null;
  /** How often a ticket came back to a desk from one that it was forwarded to. */
  readonly bounces: number;
}

export class GetSlaReport extends Query<readonly SlaReportRow[]> {
  constructor(
    readonly request: SlaReportRequest,
    readonly language: Language,
  ) {
    super();
  }
}

/** Others are the citizen's own time: nobody meets or fails them. */
export const BREACHABLE = STAGE_NAMES.filter(canBreach);

interface CountRow {
  readonly key: string | null;
  readonly started: string;
  readonly met: string;
  readonly late: string;
  readonly running: string;
  readonly overdue: string;
  readonly tickets: string;
  readonly bounces: string;
  readonly median_bin: number | null;
}

@QueryHandler(GetSlaReport)
export class GetSlaReportHandler implements IQueryHandler<GetSlaReport> {
  constructor(
    private readonly source: DataSource,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ request, language }: GetSlaReport): Promise<readonly SlaReportRow[]> {
    const directory = this.packs.current();
    const days = wholeDays(request, this.clock.now());
    const rows = await (days ? this.fromDays(request, days, directory) : this.fromStages(request, directory));
    return rows.map(({ key, median_bin, ...counts }) => {
      const [started, met, late, running, overdue, tickets] = [
        ...[counts.started, counts.met, counts.late],
        ...[counts.running, counts.overdue, counts.tickets],
      ].map(Number) as [number, number, number, number, number, number];
      const known = met + late + overdue;
      return {
        group: key === null ? null : namedGroup(directory, language, request.groupBy, key),
        ...{ tickets, started, met, late, running, overdue },
        metShare: known === 0 ? null : met / known,
        medianUsedMillis: median_bin === null ? null : usedOfBin(median_bin),
        bounces: Number(counts.bounces),
      };
    });
  }

  /** From every stage of the period, whenever it is asked for, and for whom. */
  private fromStages(request: SlaReportRequest, directory: Directory): Promise<CountRow[]> {
    const { from, to, groupBy, asOf, scope, stages = BREACHABLE } = request;
    return this.source.query<CountRow[]>(slaSql('sla-report.sql', groupBy, scope, directory), [
      ...[from, to, asOf ?? this.clock.now(), stages],
      ...scopeValues(scope),
    ]);
  }

  /** From the counts by days; those of a tier are those of its desks. */
  private fromDays({ groupBy }: SlaReportRequest, { first, end }: Days, directory: Directory): Promise<CountRow[]> {
    const dimension = groupBy === 'tier' ? 'desk' : groupBy;
    const parameters = [dimension, first, end, this.clock.now(), BREACHABLE];
    return this.source.query<CountRow[]>(daysSql(dimension, groupBy === 'tier' ? directory : null), parameters);
  }
}

type Dimension = Exclude<ReportGroup, 'tier'>;

/** For whom a stage that is past its due time is counted once that is recorded: whoever has the ticket, not the time. */
const MOVES: Readonly<Record<Dimension, readonly [from: string, to: string]>> = {
  district: ['t.district_lgd::text', 't.district_lgd::text'],
  desk: ['f.holder', 't.holder'],
  category: ['f.category', 'f.category'],
  stage: ['f.stage', 'f.stage'],
  officer: ['t.officer', 't.officer'],
};

const read = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const [DAYS, OF_TIERS] = [read('days.sql'), read('days-of-tiers.sql')];

/** @param tiers who knows of which tier a desk is, where that is what it is grouped by */
function daysSql(dimension: Dimension, tiers: Directory | null): string {
  const keyOf = (value: string) => (tiers ? `coalesce(${tierOf(value, tiers)}, '')` : value);
  const [from, to] = MOVES[dimension];
  // By functions: a `$2` of SQL would mean something else to replace().
  return DAYS.replace('{tiers}', () => (tiers ? OF_TIERS : ''))
    .replace('{from}', () => keyOf(from))
    .replace('{to}', () => keyOf(to))
    .replaceAll(/\{key of ([^}]+)\}/g, (_, value: string) => keyOf(value));
}
