import type { Language } from '@nivaran/complaints';

/** Hindi has no am and pm: it names the part of the day. */
const PART_OF_DAY = { hi: { dayPeriod: 'short' }, en: {} } as const satisfies Record<Language, object>;

export interface Formats {
  /** 23 November 2026, 5:30 pm */
  readonly moment: (iso: string) => string;
  /** Monday, 23 November 2026 */
  readonly day: (iso: string) => string;
  /** 1,00,000 */
  readonly number: (value: number) => string;
  /** 83.5 % of a share between 0 and 1 */
  readonly share: (value: number) => string;
  /** 1 hour, 30 minutes of milliseconds */
  readonly time: (millis: number) => string;
}

/** How people in India read dates and numbers. Making a format is dear: they are made once for each language and zone. */
export function formatsIn(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const locale = `${language}-IN`;
  const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  const moment = new Intl.DateTimeFormat(locale, {
    ...{ ...date, hour: 'numeric', minute: '2-digit', hour12: true, ...PART_OF_DAY[language] },
  });
  const day = new Intl.DateTimeFormat(locale, { ...date, weekday: 'long' });
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const units = UNITS.map(
    ([unit, length, most]) =>
      [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }), length, most] as const,
  );
  const made = {
    moment: (iso: string) => moment.format(new Date(iso)),
    day: (iso: string) => day.format(new Date(iso)),
    number: (value: number) => number.format(value),
    share: (value: number) => share.format(value),
    time: (millis: number) =>
      units
        .map(([format, length, most]) => [format, Math.floor(millis / length) % most] as const)
        .flatMap(([format, count]) => (count === 0 ? [] : [format.format(count)]))
        .join(', '),
  };
  FORMATS.set(key, made);
  return made;
}

const FORMATS = new Map<string, Formats>();

/** Each with its length in ms, and how many of it make one of the next. */
const UNITS = [
  ['hour', 3_600_000, Infinity],
  ['minute', 60_000, 60],
  ['second', 1000, 60],
] as const;
