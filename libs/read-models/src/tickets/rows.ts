/**
 * One row of read_models.tickets, as JSON: instants are ISO 8601. A merged ticket keeps its desk, officer and source, as
 * they stand again should the merge be undone.
 */
export interface TicketRow {
  readonly ticket_id: string;
  readonly version: number;
  readonly person: string | null;
  readonly status: string;
  readonly category: string;
  readonly language: string;
  readonly channel: string;
  readonly district_lgd: number | null;
  readonly accountable: string | null;
  readonly holder: string | null;
  readonly officer: string | null;
  readonly source: string | null;
  readonly incident: string | null;
  readonly appeal_tier: string | null;
  readonly appealed_from: string | null;
  readonly merged_into: string | null;
  readonly bounces: number;
  readonly mentioned: readonly string[];
  readonly raised_to: number;
  readonly lodged_at: string;
  readonly status_since: string;
  readonly last_started_at: string;
  readonly next_due_at: string | null;
  readonly next_stage: string | null;
  readonly overdue: boolean;
  readonly clocks: Readonly<Record<string, OpenClock>>;
}

/** `dueAt` is null while it is paused. */
export interface OpenClock {
  readonly stage: string;
  readonly dueAt: string | null;
  readonly breached: boolean;
}

/** One row of read_models.stage_facts, as JSON. */
export interface StageFactRow {
  readonly ticket_id: string;
  readonly instance: string;
  readonly stage: string;
  readonly category: string;
  readonly holder: string | null;
  readonly came_back: boolean;
  readonly started_at: string;
  readonly due_at: string | null;
  readonly ended_at: string | null;
  readonly officer: string | null;
  readonly cancelled: boolean;
  /** Since when it stands still because its ticket was merged into another. */
  readonly merged_at: string | null;
  readonly breached_at: string | null;
  readonly breach_holder: string | null;
  readonly breach_officer: string | null;
  readonly used_millis: number | null;
}
