import type { Clock } from '@nivaran/platform';
import { REPORT_GROUPS, type SlaReportRequest } from '@nivaran/read-models';
import { z } from 'zod';
import { InputInvalid } from '../problems/errors';
import { languageQuery, moment, positionQuery } from '../requests/fields';
import { dateIn, instantOf, startOfDay } from '../requests/time-zone';

const DEFAULT_PERIOD = 30 * 24 * 3_600_000;

export const reportQuery = z.strictObject({
  from: moment
    .optional()
    .meta({ description: 'Stages that started from here (included). Default: the day 30 days before `to`.' }),
  to: moment.optional().meta({ description: 'To here (excluded). Default: now.' }),
  groupBy: z.enum(REPORT_GROUPS).default('district'),
  asOf: moment.optional().meta({ description: 'As things stood then. Default: now.' }),
  position: positionQuery,
  ...languageQuery.shape,
});
export type ReportQuery = z.infer<typeof reportQuery>;

/** Dates begin at midnight of the pack's time zone. @throws InputInvalid */
export function reportRequest(
  { from, to, groupBy, asOf }: ReportQuery,
  clock: Clock,
  timeZone: string,
): Omit<SlaReportRequest, 'scope'> {
  const now = clock.now();
  const end = to === undefined ? now : instantOf(to, timeZone);
  const start =
    from === undefined
      ? startOfDay(dateIn(new Date(end.getTime() - DEFAULT_PERIOD), timeZone), timeZone)
      : instantOf(from, timeZone);
  if (start >= end) throw new InputInvalid([{ field: 'from', code: 'PERIOD_EMPTY', params: {} }]);
  return { from: start, to: end, groupBy, asOf: asOf === undefined ? null : instantOf(asOf, timeZone) };
}
