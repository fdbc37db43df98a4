import { parseDuration } from '@nivaran/sla';
import type { Formats } from '../page/formats';
import type { Texts } from '../texts/texts';

/**
 * A pack's ISO 8601 duration for people: P10D → 10 working days, or 10 days where day and night count; P1DT4H → one working day,
 * 4 hours.
 */
export function durationWords(
  iso: string,
  { about }: Texts['pages'],
  { formats, isAlways }: { readonly formats: Formats; readonly isAlways: boolean },
): string {
  const { days, millis } = parseDuration(iso);
  const [one, many] = isAlways ? [about.day, about.days] : [about.workingDay, about.workingDays];
  const told = days === 1 ? one : many(formats.number(days));
  if (millis === 0) return told;
  return days === 0 ? formats.time(millis) : `${told}, ${formats.time(millis)}`;
}
