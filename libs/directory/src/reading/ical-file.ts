import type { Language } from '@nivaran/sla';
import ICAL from 'ical.js';
import type { Texts } from '../pack/pack';
import type { Problems } from './problems';
import { readText } from './text-file';

export interface IcalHoliday {
  readonly date: string;
  readonly name: Texts;
}

const LONGEST_DAYS = 31;
const LANGUAGES: readonly Language[] = ['hi', 'en'];

/**
 * The all-day events of an iCalendar file (RFC 5545), one holiday for each date they cover. An event has a SUMMARY in
 * each language: `SUMMARY;LANGUAGE=hi:होली`. Events with hours or with a rule of repetition are refused: a holiday order
 * names dates. Null, with its problems told, if the file can't be used.
 */
export async function readIcal(folder: string, file: string, problems: Problems): Promise<IcalHoliday[] | null> {
  const text = await readText(folder, file, problems);
  if (text === null) return null;
  const calendar = parseIcal(text, file, problems);
  if (!calendar) return null;
  const events = calendar.getAllSubcomponents('vevent');
  const before = problems.errors;
  if (events.length === 0)
    problems.inFile(file, null, 'The file has no VEVENT, so no holiday; add them or remove the file.');
  const lines = linesOf(text, 'BEGIN:VEVENT');
  const holidays = events.flatMap((event, index) => {
    const tell = (property: string, message: string): void => {
      const field = `VEVENT[${index}] ${property}`;
      problems.add({ severity: 'error', file, line: lines[index] ?? null, field, message });
    };
    return holidaysOf(event, tell);
  });
  return problems.errors === before ? joined(holidays) : null;
}

/** Two holidays on one date are one day off with both names. */
function joined(holidays: readonly IcalHoliday[]): IcalHoliday[] {
  const byDate = new Map<string, IcalHoliday>();
  for (const { date, name } of holidays) {
    const first = byDate.get(date)?.name;
    byDate.set(date, { date, name: first ? { hi: `${first.hi}, ${name.hi}`, en: `${first.en}, ${name.en}` } : name });
  }
  return [...byDate.values()];
}

type Tell = (property: string, message: string) => void;

function holidaysOf(event: ICAL.Component, tell: Tell): IcalHoliday[] {
  for (const rule of ['rrule', 'rdate'])
    if (event.hasProperty(rule))
      tell(rule.toUpperCase(), 'Repeated events are not read; write one VEVENT for each date.');
  const [hi, en] = LANGUAGES.map((language) => summaryIn(language, event, tell));
  const dates = datesOf(event, tell);
  return dates.map((date) => ({ date, name: { hi: hi ?? '', en: en ?? '' } }));
}

function summaryIn(language: Language, event: ICAL.Component, tell: Tell): string | undefined {
  const summary = event.getAllProperties('summary').find((property) => {
    const tag = property.getFirstParameter('language') ?? '';
    return tag.toLowerCase().split('-')[0] === language;
  });
  const text = String(summary?.getFirstValue() ?? '').trim();
  if (text === '') tell('SUMMARY', `The name in "${language}" is missing; add SUMMARY;LANGUAGE=${language}:…`);
  return text;
}

function datesOf(component: ICAL.Component, tell: Tell): string[] {
  const event = new ICAL.Event(component);
  const start: ICAL.Time | null = event.startDate;
  if (!start?.isDate) {
    tell('DTSTART', 'The event is not a whole day; write DTSTART;VALUE=DATE:20270126.');
    return [];
  }
  // DTEND is the first day that is no longer off; without it the event is one day long.
  const days = event.endDate.subtractDateTz(start).toSeconds() / 86_400;
  if (days < 1 || days > LONGEST_DAYS) {
    tell(
      'DTEND',
      `The event lasts ${days} days; a holiday lasts 1 to ${LONGEST_DAYS}, and DTEND is the day after its last.`,
    );
    return [];
  }
  return Array.from({ length: days }, (_, index) => {
    const date = start.clone();
    date.adjust(index, 0, 0, 0);
    return date.toString();
  });
}

function parseIcal(text: string, file: string, problems: Problems): ICAL.Component | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    if (calendar.name === 'vcalendar') return calendar;
    problems.inFile(file, 1, 'The file is not one VCALENDAR; export it again as a single calendar.');
  } catch (error) {
    problems.inFile(
      file,
      null,
      `This is not valid iCalendar: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return null;
}

function linesOf(text: string, start: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.trim().toUpperCase() === start ? [index + 1] : []));
}
