import type { CalendarData, NameByLanguage, Weekday, WorkingHours } from '@nivaran/sla';

export interface DayOfMonth {
  /** ISO 8601 */
  readonly date: string;
  readonly hours: readonly WorkingHours[];
  /** What it is called, if it is not as its day of the week is. */
  readonly exception: NameByLanguage | null;
}

const DAY = 86_400_000;
const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The days of a month ('2026-11') as a calendar has them. */
export function monthOf({ week, exceptions }: CalendarData, month: string): DayOfMonth[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const days = new Date(first);
  days.setUTCMonth(days.getUTCMonth() + 1);
  return Array.from({ length: (days.getTime() - first) / DAY }, (_, index) => {
    const at = new Date(first + index * DAY);
    const date = at.toISOString().slice(0, 10);
    const exception = exceptions.find((each) => each.date === date);
    const usual = week[WEEKDAYS[at.getUTCDay()] ?? 'sun'] ?? [];
    return { date, hours: exception?.hours ?? usual, exception: exception?.name ?? null };
  });
}
