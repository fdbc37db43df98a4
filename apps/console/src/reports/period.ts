import type { ReportSearch } from './report-search';

const DAY = 86_400_000;

/** The day (ISO 8601) of a moment in a time zone. */
export function dayOf(moment: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
}

/** Days as they stand in a query: from included, to excluded. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period of a report, up to the end of today, and the one of the same length before it. */
export function periodsOf({ days = 30 }: ReportSearch, timeZone: string): { now: Period; before: Period } {
  const end = Date.now() + DAY;
  const at = (back: number) => dayOf(end - back * DAY, timeZone);
  return { now: { from: at(days), to: at(0) }, before: { from: at(2 * days), to: at(days) } };
}

/** When a day is over. */
export function endOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** The day (ISO 8601) on which the next day, week or month begins. */
export function nextStep(day: string, step: 'day' | 'week' | 'month'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const next =
    step === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, date + (step === 'week' ? 7 : 1));
  return new Date(next).toISOString().slice(0, 10);
}
