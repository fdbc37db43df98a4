import type { NameByLanguage } from '../interval/interval';
import type { IsoDate } from '../time/day-number';

/** Times on the wall, 'HH:MM'; `to` is after `from` and may be '24:00'. */
export interface WorkingHours {
  readonly from: string;
  readonly to: string;
}

/**
 * A date that is not like its weekday: a holiday (`hours: []`), a half day, an extra working day. Its hours replace
 * the week's hours of that date.
 */
export interface CalendarException {
  readonly date: IsoDate;
  readonly name: NameByLanguage;
  readonly hours: readonly WorkingHours[];
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A working calendar as a pack holds it: plain JSON. */
export interface CalendarData {
  readonly id: string;
  /** IANA name: 'Asia/Kolkata'. All dates and hours of the calendar are on this zone's wall. */
  readonly timeZone: string;
  /** Several hours a day are ascending and do not overlap. A missing day is a weekly day off. */
  readonly week: Readonly<Partial<Record<Weekday, readonly WorkingHours[]>>>;
  readonly exceptions: readonly CalendarException[];
  /** ISO 8601: how long one working day of a target is. 'PT7H30M' for a desk, 'PT24H' for always on. */
  readonly day: string;
}

/** The calendar on which every moment counts; its working day is 24 hours. */
export function alwaysOnCalendar(timeZone: string): CalendarData {
  const allDay: readonly WorkingHours[] = [{ from: '00:00', to: '24:00' }];
  const week = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, allDay]));
  return { id: 'always', timeZone, week, exceptions: [], day: 'PT24H' };
}
