import type { paths } from '../api/schema';

type Query = NonNullable<paths['/api/v1/reports/sla']['get']['parameters']['query']>;
export type ReportGroup = NonNullable<Query['groupBy']>;

export const GROUPS = ['district', 'desk', 'tier', 'category', 'stage', 'officer'] as const satisfies ReportGroup[];
/** In days. */
export const PERIODS = [7, 30, 90, 365] as const;
export const COUNTED = ['started', 'met', 'late', 'running', 'overdue', 'bounces'] as const;
export type Counted = (typeof COUNTED)[number];

/** What a report shows; it stands in the address. Days are ISO 8601, in the time zone of the pack. */
export interface ReportSearch {
  readonly by?: ReportGroup | undefined;
  readonly days?: (typeof PERIODS)[number] | undefined;
  /** As things stood at the end of this day, beside how they stand now. */
  readonly asOf?: string | undefined;
}

/** The tickets behind a number: the report, its column and its row. */
export interface BehindSearch extends ReportSearch {
  readonly counted?: Counted | undefined;
  readonly group?: string | undefined;
  /** Other days than those of the report: from included, to excluded. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const oneOf = <T>(choices: readonly T[], value: unknown): T | undefined => choices.find((choice) => choice === value);
const isDay = (value: unknown): value is string => typeof value === 'string' && /^2\d{3}-\d\d-\d\d$/.test(value);

export function reportSearch(search: Record<string, unknown>): ReportSearch {
  const { asOf } = search;
  return withoutEmpty({
    by: oneOf(GROUPS, search['by']),
    days: oneOf(PERIODS, search['days']),
    asOf: isDay(asOf) ? asOf : undefined,
  });
}

export function behindSearch(search: Record<string, unknown>): BehindSearch {
  const { group, from, to } = search;
  return withoutEmpty({
    ...reportSearch(search),
    counted: oneOf(COUNTED, search['counted']),
    group: typeof group === 'string' || typeof group === 'number' ? String(group) : undefined,
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
  });
}

function withoutEmpty<T extends object>(found: T): T {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as T;
}

export const STEPS = ['day', 'week', 'month'] as const;
/** In days. */
export const TREND_PERIODS = [30, 90, 365] as const;

export interface TrendSearch {
  readonly step?: (typeof STEPS)[number] | undefined;
  readonly days?: (typeof TREND_PERIODS)[number] | undefined;
}

export function trendSearch(search: Record<string, unknown>): TrendSearch {
  return withoutEmpty({ step: oneOf(STEPS, search['step']), days: oneOf(TREND_PERIODS, search['days']) });
}

export const AGEING_GROUPS = ['district', 'desk', 'category', 'status'] as const;
export type AgeingGroup = (typeof AGEING_GROUPS)[number];

export function ageingSearch(search: Record<string, unknown>): { readonly by?: AgeingGroup | undefined } {
  return withoutEmpty({ by: oneOf(AGEING_GROUPS, search['by']) });
}

export function officersSearch(search: Record<string, unknown>): Pick<ReportSearch, 'days'> {
  return withoutEmpty({ days: oneOf(PERIODS, search['days']) });
}

export const WHAT_IF_GROUPS = ['district', 'desk', 'tier', 'category', 'stage'] as const;

export interface WhatIfSearch {
  readonly by?: (typeof WHAT_IF_GROUPS)[number] | undefined;
  readonly days?: (typeof PERIODS)[number] | undefined;
  /** As the API takes them. */
  readonly changes?: string | undefined;
}

export function whatIfSearch(search: Record<string, unknown>): WhatIfSearch {
  const { changes } = search;
  return withoutEmpty({
    by: oneOf(WHAT_IF_GROUPS, search['by']),
    days: oneOf(PERIODS, search['days']),
    changes: typeof changes === 'string' && changes !== '' ? changes : undefined,
  });
}
