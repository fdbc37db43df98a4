import { useTranslation } from 'react-i18next';
import { useDirectory } from '../session/directory';
import { type Language, languageNow } from '../texts/i18n';

/** Used until the pack has said its own. */
const TIME_ZONE = 'Asia/Kolkata';

export interface Formats {
  /** 23 Nov, 5:30 pm; with the year where it is another one. */
  readonly short: (iso: string) => string;
  /** Monday, 23 November 2026 at 5:30:00 pm: the exact moment. */
  readonly exact: (iso: string) => string;
  readonly date: (iso: string) => string;
  /** 1,00,000 */
  readonly number: (value: number) => string;
  /** 83.5 % of a share from 0 to 1 */
  readonly share: (value: number) => string;
  /** "2 days 3 hr" of milliseconds: the two largest units. */
  readonly span: (millis: number) => string;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const made = new Map<string, Formats>();

/** Making a format is dear: once for each language and time zone. */
export function formatsIn(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const formats = made.get(key) ?? make(language, timeZone);
  made.set(key, formats);
  return formats;
}

function make(language: Language, timeZone: string): Formats {
  const locale = `${language}-IN`;
  // Hindi has no am and pm: it names the part of the day.
  const time = {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    ...(language === 'hi' ? { dayPeriod: 'short' as const } : {}),
  } as const;
  const short = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', ...time });
  const longer = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...time,
  });
  const year = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
  const exact = new Intl.DateTimeFormat(locale, {
    ...{ timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', second: '2-digit' },
    ...time,
  });
  const date = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const units = UNITS.map(
    ([unit, millis]) => [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }), millis] as const,
  );
  const isThisYear = (at: Date) => year.format(at) === year.format(new Date());
  return {
    short: (iso) => (isThisYear(new Date(iso)) ? short : longer).format(new Date(iso)),
    exact: (iso) => exact.format(new Date(iso)),
    date: (iso) => date.format(new Date(iso)),
    number: (value) => number.format(value),
    share: (value) => share.format(value),
    span(millis) {
      let left = Math.max(Math.round(millis / 60_000), 0) * 60_000;
      const parts = units.flatMap(([format, length]) => {
        const count = Math.floor(left / length);
        left -= count * length;
        return count === 0 ? [] : [format.format(count)];
      });
      return parts.slice(0, 2).join(' ') || (units[2]?.[0].format(0) ?? '');
    },
  };
}

/** In the language of the screen and the time zone of the pack. */
export function useFormats(): Formats {
  useTranslation(); // another language is another format
  const { data } = useDirectory();
  return formatsIn(languageNow(), data?.pack.timeZone ?? TIME_ZONE);
}

/** As it is read out: 261-4829-7315. */
export function ticketIdInGroups(ticketId: string): string {
  return ticketId.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3');
}
