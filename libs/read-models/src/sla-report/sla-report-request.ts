import type { Scope } from '@nivaran/complaints';
import type { StageName } from '@nivaran/sla';
import type { ReportGroup } from './groups';

export interface SlaReportRequest {
  /** Stages that started from here (included) to there (excluded). */
  readonly from: Date;
  readonly to: Date;
  readonly groupBy: ReportGroup;
  /** The stages that are counted; all that can breach, if not given. */
  readonly stages?: readonly StageName[];
  /** As things stood then; null: as they stand now. */
  readonly asOf: Date | null;
  /** Whose tickets are counted. */
  readonly scope: Scope;
}
