import type { Formats } from '../page/formats';
import type { Texts } from '../texts/texts';

/**
 * A pack's ISO 8601 duration for people: P10D → 10 working days, or 10 days where day and night count; PT4H → 4 hours. Other
 * forms stand for themselves.
 */
export function durationWords(
  iso: string,
  { about }: Texts['pages'],
  { formats, isAlways }: { readonly formats: Formats; readonly isAlways: boolean },
): string {
  const days = /^P(\d+)D$/.exec(iso)?.[1];
  if (days !== undefined) {
    const [one, many] = isAlways ? [about.day, about.days] : [about.workingDay, about.workingDays];
    return days === '1' ? one : many(formats.number(Number(days)));
  }
  const hours = /^PT(\d+)H$/.exec(iso)?.[1];
  if (hours !== undefined) return hours === '1' ? about.hour : about.hours(formats.number(Number(hours)));
  return iso;
}
