import type { ComparedOutcome, ComparedStage } from './compared-stage';

export const WHAT_IF_GROUPS = ['district', 'category', 'stage', 'desk', 'tier'] as const;
export type WhatIfGroup = (typeof WHAT_IF_GROUPS)[number];

export type OutcomeCounts = Readonly<Record<ComparedOutcome, number>>;

/** Stages counted twice: as they came out, and as they would have under the other rules. */
export interface WhatIfCounts {
  readonly stages: number;
  readonly actual: OutcomeCounts;
  readonly other: OutcomeCounts;
}

export interface WhatIfRow extends WhatIfCounts {
  /** LGD code, code or id; null: on no desk, or in no district, yet. */
  readonly group: string | null;
}

export const NO_STAGES: WhatIfCounts = {
  stages: 0,
  actual: { met: 0, breached: 0, running: 0, cancelled: 0 },
  other: { met: 0, breached: 0, running: 0, cancelled: 0 },
};

/** The counts with one more stage, which the other rules must know. */
export function counted({ stages, actual, other }: WhatIfCounts, one: KnownToBoth): WhatIfCounts {
  const plus = (counts: OutcomeCounts, outcome: ComparedOutcome) => ({ ...counts, [outcome]: counts[outcome] + 1 });
  return {
    stages: stages + 1,
    actual: plus(actual, one.actual.outcome),
    other: plus(other, one.other.outcome),
  };
}

/** A stage that the other rules have something to say about. */
export type KnownToBoth = ComparedStage & { readonly other: NonNullable<ComparedStage['other']> };

/** Of the stages whose fate is known the share that was met, 0 to 1; null while none is known. */
export function metShare({ met, breached }: OutcomeCounts): number | null {
  return met + breached === 0 ? null : met / (met + breached);
}
