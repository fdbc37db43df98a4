import { DAY, type Instant } from '../time/instant';
import type { TimeZone } from '../time/time-zone';
import type { DayPlan } from './day-plan';

/** The working intervals of one local year in UTC, in order, those that touch joined, with running sums. */
export interface YearTable {
  readonly from: Instant;
  readonly to: Instant;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** `before[i]`: counted time of the year ahead of interval i. */
  readonly before: Float64Array;
  readonly total: number;
}

export function buildYearTable(year: number, zone: TimeZone, plan: DayPlan): YearTable {
  const firstDay = Date.UTC(year, 0, 1) / DAY;
  const endDay = Date.UTC(year + 1, 0, 1) / DAY;
  const starts: Instant[] = [];
  const ends: Instant[] = [];
  for (let day = firstDay; day < endDay; day += 1) {
    for (const span of plan.hoursOf(day)) {
      const from = zone.instantOf(day * DAY + span.from);
      const to = zone.instantOf(day * DAY + span.to);
      if (ends.at(-1) === from) ends[ends.length - 1] = to;
      else {
        starts.push(from);
        ends.push(to);
      }
    }
  }
  let total = 0;
  const before = starts.map((start, index) => {
    const sum = total;
    total += (ends[index] ?? start) - start;
    return sum;
  });
  return {
    from: zone.startOfDay(firstDay),
    to: zone.startOfDay(endDay),
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    before: Float64Array.from(before),
    total,
  };
}

/** Counted time from the start of the year to `at`, which lies in the year. */
export function countedUntil({ starts, ends, before }: YearTable, at: Instant): number {
  const index = lastBelow(starts, at);
  if (index < 0) return 0;
  const start = starts[index] ?? 0;
  return (before[index] ?? 0) + Math.min(at, ends[index] ?? 0) - start;
}

/** The first instant of the year at which `counted` has been counted, for 0 < counted <= total. */
export function instantAtCounted({ starts, before }: YearTable, counted: number): Instant {
  const index = lastBelow(before, counted);
  return (starts[index] ?? 0) + counted - (before[index] ?? 0);
}

/** Index of the last element smaller than `value` in an ascending array, or -1. */
function lastBelow(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
