import { DAY, HOUR, MINUTE } from '../time/instant';
import type { WorkingHours } from './calendar-data';

/** A stretch of one date in milliseconds on the wall since its midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const HH_MM = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Milliseconds since midnight of 'HH:MM' or '24:00', or null if it is neither. */
export function timeOfDay(text: string): number | null {
  if (text === '24:00') return DAY;
  const match = HH_MM.exec(text);
  return match ? Number(match[1]) * HOUR + Number(match[2]) * MINUTE : null;
}

/** The spans of hours that have passed `calendarProblems`. */
export function spansOf(hours: readonly WorkingHours[]): readonly Span[] {
  return hours.map(({ from, to }) => ({ from: timeOfDay(from) ?? 0, to: timeOfDay(to) ?? 0 }));
}
