import { parseDuration } from '../duration/duration';
import { SlaError } from '../errors/sla-error';
import { appendInterval, type Interval } from '../interval/interval';
import { yearOf } from '../time/day-number';
import { DAY, checkInstant, type Instant } from '../time/instant';
import { TimeZone } from '../time/time-zone';
import { type CalendarData, WEEKDAYS, type WorkingHours } from './calendar-data';
import { calendarProblems } from './calendar-problems';
import { DayPlan } from './day-plan';
import { buildYearTable, countedUntil, instantAtCounted, type YearTable } from './year-table';

/** After so many whole years without a working interval a search gives up. */
const EMPTY_YEARS_ALLOWED = 3;

/**
 * A calendar compiled for questions. The tables of a year are built at the first question about it; from then on every
 * question is a binary search. Hours are read on the wall of the calendar's zone: an opening or closing time that a
 * change of clocks skips is the moment of the change, one that it repeats is its first passing.
 *
 * All questions throw SlaError `INSTANT_OUT_OF_RANGE` for instants outside the years 1900 to 2399.
 */
export class WorkingCalendar {
  readonly id: string;
  readonly timeZone: string;
  /** How much counted time one working day of a target is, in milliseconds. */
  readonly dayMillis: number;

  private readonly zone: TimeZone;
  private readonly plan: DayPlan;
  private readonly tables = new Map<number, YearTable>();

  private counts: string | undefined;

  /** @throws SlaError `CALENDAR_INVALID`, with all of `calendarProblems(data)` in `details.problems`. */
  constructor(private readonly data: CalendarData) {
    const problems = calendarProblems(data);
    if (problems.length > 0) {
      const list = problems.map(({ path, problem }) => `${path.join('.')}: ${problem}`).join(' ');
      throw new SlaError('CALENDAR_INVALID', `Calendar "${data.id}" can not be used. ${list}`, { problems });
    }
    this.id = data.id;
    this.timeZone = data.timeZone;
    this.dayMillis = parseDuration(data.day).millis;
    this.zone = TimeZone.named(data.timeZone);
    this.plan = new DayPlan(data);
  }

  /** Whether every instant counts alike on both, whatever calendars and holidays are called. */
  countsLike(other: WorkingCalendar): boolean {
    return this === other || this.content === other.content;
  }

  private get content(): string {
    const { timeZone, week, exceptions, day } = this.data;
    const spans = (hours: readonly WorkingHours[] = []) => hours.map(({ from, to }) => [from, to]);
    const days = WEEKDAYS.map((weekday) => spans(week[weekday]));
    this.counts ??= JSON.stringify([timeZone, day, days, exceptions.map(({ date, hours }) => [date, spans(hours)])]);
    return this.counts;
  }

  /** Counted milliseconds in [from, to); 0 if `to` is not after `from`. */
  workingMillis(from: Instant, to: Instant): number {
    const [first, firstYear] = this.tableAt(from);
    const [last, lastYear] = this.tableAt(to);
    if (to <= from) return 0;
    let sum = countedUntil(last, to) - countedUntil(first, from);
    for (let year = firstYear; year < lastYear; year += 1) sum += this.tableOf(year).total;
    return sum;
  }

  /**
   * The first instant, not before `from`, at which `workingMillis` have been counted: the end of an interval, not the
   * start of the next one, when it falls exactly there. `add(from, 0)` is `from`.
   *
   * @throws SlaError `CALENDAR_HAS_NO_WORKING_TIME` when three whole years follow without any working time;
   * `MILLIS_INVALID` for a negative amount or none.
   */
  add(from: Instant, workingMillis: number): Instant {
    if (!(workingMillis >= 0)) {
      throw new SlaError('MILLIS_INVALID', `${workingMillis} can not be counted from an instant; give 0 or more.`);
    }
    const [first, firstYear] = this.tableAt(from);
    if (workingMillis === 0) return from;
    let table = first;
    let year = firstYear;
    let wanted = countedUntil(table, from) + workingMillis;
    let emptyYears = 0;
    while (wanted > table.total) {
      wanted -= table.total;
      year += 1;
      table = this.tableOf(year);
      emptyYears = table.total === 0 ? emptyYears + 1 : 0;
      if (emptyYears === EMPTY_YEARS_ALLOWED) throw this.noWorkingTime(year);
      checkInstant(table.from);
    }
    return instantAtCounted(table, wanted);
  }

  /**
   * All of [from, to) in order and without gaps, each piece with its reason. Neighbours with the same reason are one
   * interval, across midnight too; dates off and holidays run from midnight to midnight.
   */
  intervals(from: Instant, to: Instant): Interval[] {
    checkInstant(from);
    checkInstant(to);
    const list: Interval[] = [];
    for (let day = this.zone.dayAt(from); this.zone.startOfDay(day) < to; day += 1) {
      for (const piece of this.plan.piecesOf(day)) {
        const start = Math.max(from, this.zone.instantOf(day * DAY + piece.from));
        const end = Math.min(to, this.zone.instantOf(day * DAY + piece.to));
        appendInterval(list, start, end, piece.reason);
      }
    }
    return list;
  }

  /** Whether the millisecond that begins at `at` is counted: true at opening, false at closing. */
  isWorking(at: Instant): boolean {
    return this.workingMillis(at, at + 1) > 0;
  }

  private tableAt(at: Instant): readonly [YearTable, number] {
    const year = yearOf(checkInstant(at));
    const table = this.tableOf(year);
    if (at < table.from) return [this.tableOf(year - 1), year - 1];
    if (at >= table.to) return [this.tableOf(year + 1), year + 1];
    return [table, year];
  }

  private tableOf(year: number): YearTable {
    const known = this.tables.get(year);
    if (known) return known;
    const table = buildYearTable(year, this.zone, this.plan);
    this.tables.set(year, table);
    return table;
  }

  private noWorkingTime(year: number): SlaError {
    return new SlaError(
      'CALENDAR_HAS_NO_WORKING_TIME',
      `Calendar "${this.id}" has no working time in the ${EMPTY_YEARS_ALLOWED} years up to ${year}; give its week working hours.`,
      { calendar: this.id, year },
    );
  }
}
