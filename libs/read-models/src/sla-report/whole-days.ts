import { dayOf, isMidnight } from '../tickets/day-of';
import type { SlaReportRequest } from './sla-report-request';

/** ISO dates: the first day, and the day after the last one; null: there is no end yet. */
export interface Days {
  readonly first: string;
  readonly end: string | null;
}

/**
 * The days of a request that the counts by days can answer: of everything, as it stands now, from midnight, and to midnight or
 * to now; null: it must be counted stage by stage.
 */
export function wholeDays(
  { from, to, asOf, scope, stages }: Pick<SlaReportRequest, 'from' | 'to' | 'asOf' | 'scope' | 'stages'>,
  now: Date,
): Days | null {
  if (asOf !== null || scope.kind !== 'all' || stages !== undefined) return null;
  if (!isMidnight(from) || !(isMidnight(to) || to >= now)) return null;
  return { first: dayOf(from), end: to >= now ? null : dayOf(to) };
}
