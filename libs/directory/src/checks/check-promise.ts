import { targetMillis, WorkingCalendar } from '@nivaran/sla';
import type { ReadFiles } from '../loading/pack-files';
import type { PackCalendar } from '../pack/pack';
import { ALWAYS_ON } from '../pack/pack';
import type { Problems } from '../reading/problems';

/** Department of Administrative Reforms and Public Grievances, policy guidelines of August 2024. */
const LIMIT_DAYS = 21;
const DAY_MILLIS = 86_400_000;
/** Four times a day: one of them is outside office hours in any time zone, and all times between two working days are alike. */
const SAMPLE_MILLIS = DAY_MILLIS / 4;

/**
 * Warns of a RESOLVE target that can be longer than 21 calendar days on a district's calendar: whenever a complaint is
 * lodged in the years whose holidays are known, the target must fit into what is worked in the 21 days that follow.
 */
export function checkPromise({ categories, desks, calendars }: ReadFiles, problems: Problems): void {
  if (!categories || !desks || !calendars) return;
  const used = new Set(desks.data.filter(({ tier }) => tier === 'DISTRICT').map(({ calendar }) => calendar));
  const leasts = calendars.filter(({ id }) => used.has(id)).map(leastWorked);
  const always = calendars.filter(({ id }) => id === ALWAYS_ON).map(leastWorked);
  for (const [index, { code, resolve, urgent }] of categories.data.entries()) {
    const broken = (urgent ? always : leasts).find(({ calendar, millis }) => targetMillis(resolve, calendar) > millis);
    if (!broken) continue;
    const { calendar, from } = broken;
    const example = from === null ? '' : `, for example after ${new Date(from).toISOString().slice(0, 10)}`;
    const message = `${code} promises an answer in ${resolve}, which is more than ${LIMIT_DAYS} calendar days on the calendar "${calendar.id}"${example}.`;
    problems.at(categories, [index, 'resolve'], message, 'warning');
  }
}

interface Least {
  readonly calendar: WorkingCalendar;
  readonly millis: number;
  /** When the span of days with the least work begins; null without holidays. */
  readonly from: number | null;
}

function leastWorked(data: PackCalendar): Least {
  const calendar = new WorkingCalendar(data);
  const first = Date.parse(`${data.exceptions[0]?.date.slice(0, 4) ?? '2000'}-01-01`);
  const last = Date.parse(`${data.exceptions.at(-1)?.date.slice(0, 4) ?? '2000'}-12-31`);
  let least: Least = { calendar, millis: Infinity, from: null };
  for (let at = first; at <= last; at += SAMPLE_MILLIS) {
    const millis = calendar.workingMillis(at, at + LIMIT_DAYS * DAY_MILLIS);
    if (millis < least.millis) least = { calendar, millis, from: data.exceptions.length > 0 ? at : null };
  }
  return least;
}
