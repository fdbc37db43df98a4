import type { Instant, StageName } from '@nivaran/sla';

/** How a stage came out. `running`: still open and not due. `cancelled`: it lost its object before it was due. */
export type ComparedOutcome = 'met' | 'breached' | 'running' | 'cancelled';

export interface OutcomeAndDue {
  readonly outcome: ComparedOutcome;
  /** When it was due; null while it stands still. */
  readonly dueAt: Instant | null;
  /** The highest level of the ladder that was reached; 0: none. */
  readonly level: number;
}

/** One stage as it was, and as it would have been under other rules. */
export interface ComparedStage {
  readonly ticketId: string;
  readonly stage: StageName;
  readonly instance: string;
  /** The desk whose time it is; null while no desk has it. */
  readonly holder: string | null;
  /** Of the complaint when the stage ended, or now. */
  readonly category: string;
  /** LGD code; null: in no district yet. */
  readonly districtLgd: number | null;
  readonly startedAt: Instant;
  /** As the log has it. */
  readonly actual: OutcomeAndDue;
  /** null if the other rules do not know the desk or the category. */
  readonly other: OutcomeAndDue | null;
}
