import type { WorkingCalendar } from '../calendar/working-calendar';
import { parseDuration } from './duration';

/**
 * How much counted time a target is on a calendar, in milliseconds: its days times the calendar's standard working
 * day, and its hours, minutes and seconds as they are. A half day therefore counts for what is worked on it.
 *
 * @throws SlaError `DURATION_INVALID`
 */
export function targetMillis(duration: string, calendar: WorkingCalendar): number {
  const { days, millis } = parseDuration(duration);
  return days * calendar.dayMillis + millis;
}
