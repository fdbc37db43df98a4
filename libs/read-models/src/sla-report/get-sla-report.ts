import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Language, type Scope, canBreach } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { STAGE_NAMES, type StageName } from '@nivaran/sla';
import { DataSource } from 'typeorm';
import { scopeValues } from '../reading/in-scope';
import type { Named } from '../reading/named';
import { namedGroup } from '../reading/named-group';
import { type ReportGroup, slaSql } from './groups';

export interface SlaReportRequest {
  /** Stages that started from here (included) to there (excluded). */
  readonly from: Date;
  readonly to: Date;
  readonly groupBy: ReportGroup;
  /** The stages that are counted; all that can breach, if not given. */
  readonly stages?: readonly StageName[];
  /** As things stood then; usually now. */
  readonly asOf: Date;
  /** Whose tickets are counted. */
  readonly scope: Scope;
}

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
  readonly median_used_millis: number | null;
}

@QueryHandler(GetSlaReport)
export class GetSlaReportHandler implements IQueryHandler<GetSlaReport> {
  constructor(
    private readonly source: DataSource,
    private readonly packs: Packs,
  ) {}

  async execute({ request, language }: GetSlaReport): Promise<readonly SlaReportRow[]> {
    const { from, to, groupBy, asOf, scope, stages = BREACHABLE } = request;
    const directory = this.packs.current();
    const rows = await this.source.query<CountRow[]>(slaSql('sla-report.sql', groupBy, directory), [
      ...[from, to, asOf, stages],
      ...scopeValues(scope),
    ]);
    return rows.map(({ key, median_used_millis, ...counts }) => {
      const [started, met, late, running, overdue, tickets] = [
        ...[counts.started, counts.met, counts.late],
        ...[counts.running, counts.overdue, counts.tickets],
      ].map(Number) as [number, number, number, number, number, number];
      const known = met + late + overdue;
      return {
        group: key === null ? null : namedGroup(directory, language, groupBy, key),
        ...{ tickets, started, met, late, running, overdue },
        metShare: known === 0 ? null : met / known,
        medianUsedMillis: median_used_millis,
        bounces: Number(counts.bounces),
      };
    });
  }
}
