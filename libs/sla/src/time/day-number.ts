import { DAY } from './instant';

/** A calendar date without a zone: '2026-08-15'. */
export type IsoDate = string;

/** A date as the number of days since 1970-01-01, which makes "the next date" an addition. */
export type DayNumber = number;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day number of a date, or null if there is no such date (2026-02-29, 2026-13-01, '15 Aug'). */
export function dayNumber(date: IsoDate): DayNumber | null {
  const match = ISO_DATE.exec(date);
  if (!match) return null;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY;
  // Date.UTC rolls 29 February of a common year over to 1 March: only a date that reads back the same exists.
  return isoDate(day) === date ? day : null;
}

export function isoDate(day: DayNumber): IsoDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayIndex(day: DayNumber): number {
  // 1970-01-01 was a Thursday (3); the second addition keeps dates before it positive.
  return (((day + 3) % 7) + 7) % 7;
}

/** The year of a time on the UTC scale (an instant, or a wall time written as if it were UTC). */
export function yearOf(millis: number): number {
  return new Date(millis).getUTCFullYear();
}
