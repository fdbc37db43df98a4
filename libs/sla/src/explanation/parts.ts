import type { NameByLanguage } from '../interval/interval';

/** Hours, minutes and seconds, and how a 12-hour clock shows them ('6:00'; seconds only when there are any). */
export function splitSeconds(total: number): { hours: number; minutes: number; seconds: number; clock: string } {
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const seconds = total % 60;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const clock = `${((hours + 11) % 12) + 1}:${twoDigits(minutes)}${seconds === 0 ? '' : `:${twoDigits(seconds)}`}`;
  return { hours, minutes, seconds, clock };
}

/** The name in that language, else in English, else in whatever language there is. */
export function nameIn(language: string, name: NameByLanguage): string {
  return name[language] ?? name['en'] ?? Object.values(name)[0] ?? '';
}
