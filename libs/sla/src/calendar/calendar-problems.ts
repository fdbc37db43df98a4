import { parseDuration } from '../duration/duration';
import { SlaError } from '../errors/sla-error';
import { dayNumber } from '../time/day-number';
import { DAY } from '../time/instant';
import { TimeZone } from '../time/time-zone';
import { WEEKDAYS, type CalendarData, type WorkingHours } from './calendar-data';
import { timeOfDay } from './hours';

/** One thing wrong with a calendar: where (keys and indexes from the top), and what is wrong or wanted. */
export interface CalendarProblem {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** Everything that is wrong with a calendar of the right shape; empty when it can be compiled. */
export function calendarProblems(data: CalendarData): readonly CalendarProblem[] {
  return [...zoneProblems(data), ...dayProblems(data), ...weekProblems(data), ...exceptionProblems(data)];
}

function zoneProblems({ timeZone }: CalendarData): CalendarProblem[] {
  const problem = messageOf(() => TimeZone.named(timeZone));
  return problem === null ? [] : [{ path: ['timeZone'], problem }];
}

function dayProblems({ day }: CalendarData): CalendarProblem[] {
  const problem = messageOf(() => {
    const { days, millis } = parseDuration(day);
    if (days === 0 && millis > 0 && millis <= DAY) return;
    throw new SlaError(
      'CALENDAR_INVALID',
      `A working day of "${day}" is not between a second and PT24H; give it in hours.`,
    );
  });
  return problem === null ? [] : [{ path: ['day'], problem }];
}

function weekProblems({ week }: CalendarData): CalendarProblem[] {
  const unknown = Object.keys(week).filter((key) => !WEEKDAYS.some((weekday) => weekday === key));
  return [
    ...unknown.map((key) => ({ path: ['week', key], problem: `"${key}" is not one of ${WEEKDAYS.join(', ')}.` })),
    ...WEEKDAYS.flatMap((weekday) => hoursProblems(week[weekday] ?? [], ['week', weekday])),
  ];
}

function exceptionProblems({ exceptions }: CalendarData): CalendarProblem[] {
  const seen = new Set<string>();
  return exceptions.flatMap(({ date, name, hours }, index) => {
    const path = ['exceptions', index];
    const problems = hoursProblems(hours, [...path, 'hours']);
    if (dayNumber(date) === null)
      problems.push({ path: [...path, 'date'], problem: `"${date}" is not a date YYYY-MM-DD.` });
    if (seen.has(date))
      problems.push({ path: [...path, 'date'], problem: `${date} has an exception already; keep one.` });
    if (Object.keys(name).length === 0) problems.push({ path: [...path, 'name'], problem: 'The name is missing.' });
    seen.add(date);
    return problems;
  });
}

function hoursProblems(hours: readonly WorkingHours[], path: readonly (string | number)[]): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  let earliest = 0;
  for (const [index, { from, to }] of hours.entries()) {
    const opens = timeOfDay(from);
    const closes = timeOfDay(to);
    const tell = (problem: string): number => problems.push({ path: [...path, index], problem });
    if (opens === null || closes === null) tell(`"${from}" to "${to}" are not times HH:MM (00:00 to 24:00).`);
    else if (opens >= closes) tell(`${from} is not before ${to}; hours do not cross midnight, split them there.`);
    else if (opens < earliest)
      tell(`${from} is before the hours listed ahead of it end; list them in order, not overlapping.`);
    earliest = Math.max(earliest, closes ?? 0);
  }
  return problems;
}

function messageOf(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof SlaError) return error.message;
    throw error;
  }
}
