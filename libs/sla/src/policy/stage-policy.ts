export const STAGE_NAMES = ['ROUTE', 'ACCEPT', 'ACT', 'RESOLVE', 'ANSWER', 'CONFIRM', 'APPEAL'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

export const PAUSE_REASONS = ['awaiting-citizen', 'awaiting-source'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** One rung of the ladder. Level 1 is the desk officer, 2 the district supervisor, 3 the state cell, 4 the national desk. */
export interface LadderStep {
  readonly level: 1 | 2 | 3 | 4;
  /** ISO 8601, counted on the stage's calendar after the due time; 'PT0S' is at the breach. */
  readonly after: string;
}

/** What a policy says about one stage: plain data. */
export interface StagePolicy {
  /** ISO 8601: 'P3D' is three working days of the stage's calendar. */
  readonly target: string;
  /** 'always' counts every moment, 'desk' the hours of the desk that the stage belongs to. */
  readonly calendar: 'always' | 'desk';
  /** The waits that stop this stage's clock; any other wait lets it run. */
  readonly pausedBy: readonly PauseReason[];
  /** The share of the target after which the stage is due soon: 0.75. */
  readonly dueSoonShare: number;
  readonly ladder: readonly LadderStep[];
  /** How long after its start, in counted time, the citizen is reminded: 'P2D'. For stages that wait for the citizen. */
  readonly reminders: readonly string[];
}
