import type { Clock } from '@nivaran/platform';
import { AGEING_GROUPS, REPORT_GROUPS, type SlaReportRequest, TREND_STEPS } from '@nivaran/read-models';
import { z } from 'zod';
import { InputInvalid } from '../problems/errors';
import { languageQuery, moment, positionQuery } from '../requests/fields';
import { dateIn, instantOf, startOfDay } from '../requests/time-zone';

const DAY = 86_400_000;
const DEFAULT_PERIOD = 30 * DAY;

export const periodQuery = z.strictObject({
  from: moment
    .optional()
    .meta({ description: 'Stages that started from here (included). Default: 30 days before `to`.' }),
  to: moment.optional().meta({ description: 'To here (excluded). Default: the end of today.' }),
  asOf: moment.optional().meta({ description: 'As things stood then. Default: now.' }),
  position: positionQuery,
  ...languageQuery.shape,
});
export type PeriodQuery = z.infer<typeof periodQuery>;

export const reportQuery = periodQuery.extend({ groupBy: z.enum(REPORT_GROUPS).default('district') });
export type ReportQuery = z.infer<typeof reportQuery>;

export const trendQuery = periodQuery.extend({
  step: z.enum(TREND_STEPS).default('week').meta({ description: 'Weeks begin on Monday.' }),
});
export type TrendQuery = z.infer<typeof trendQuery>;

export const ageingQuery = z.strictObject({
  groupBy: z.enum(AGEING_GROUPS).default('district'),
  position: positionQuery,
  ...languageQuery.shape,
});
export type AgeingQuery = z.infer<typeof ageingQuery>;

/** Dates begin at midnight of the pack's time zone. @throws InputInvalid */
export function reportRequest(
  { from, to, asOf }: PeriodQuery,
  clock: Clock,
  timeZone: string,
): Pick<SlaReportRequest, 'from' | 'to' | 'asOf'> {
  const end = to === undefined ? endOfToday(clock.now(), timeZone) : instantOf(to, timeZone);
  const start =
    from === undefined
      ? startOfDay(dateIn(new Date(end.getTime() - DEFAULT_PERIOD), timeZone), timeZone)
      : instantOf(from, timeZone);
  if (start >= end) throw new InputInvalid([{ field: 'from', code: 'PERIOD_EMPTY', params: {} }]);
  return { from: start, to: end, asOf: asOf === undefined ? null : instantOf(asOf, timeZone) };
}

function endOfToday(now: Date, timeZone: string): Date {
  const tomorrow = startOfDay(dateIn(now, timeZone), timeZone).getTime() + 1.1 * DAY; // however long a day is
  return startOfDay(dateIn(new Date(tomorrow), timeZone), timeZone);
}
