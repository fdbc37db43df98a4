import type { IntervalReason, NameByLanguage } from '../interval/interval';
import { dayNumber, weekdayIndex, type DayNumber } from '../time/day-number';
import { DAY } from '../time/instant';
import { WEEKDAYS, type CalendarData } from './calendar-data';
import { spansOf, type Span } from './hours';

/** A part of a date with the reason why it counts or not. */
export interface PlannedPiece extends Span {
  readonly reason: IntervalReason;
}

interface PlannedException {
  readonly name: NameByLanguage;
  readonly hours: readonly Span[];
}

const WORKING: IntervalReason = { kind: 'working' };
const OUTSIDE_HOURS: IntervalReason = { kind: 'outside-hours' };
const DAY_OFF: IntervalReason = { kind: 'day-off' };

/** What the wall of a desk says about each date, before time zones come into it. */
export class DayPlan {
  private readonly week: readonly (readonly Span[])[];
  private readonly exceptions: ReadonlyMap<DayNumber, PlannedException>;

  constructor({ week, exceptions }: CalendarData) {
    this.week = WEEKDAYS.map((weekday) => spansOf(week[weekday] ?? []));
    this.exceptions = new Map(
      exceptions.map(({ date, name, hours }) => [dayNumber(date) ?? NaN, { name, hours: spansOf(hours) }]),
    );
  }

  hoursOf(day: DayNumber): readonly Span[] {
    return this.exceptions.get(day)?.hours ?? this.usualHoursOf(day);
  }

  /**
   * The whole date in pieces, midnight to midnight. On a half day only the time that the week would have worked is put
   * down to the holiday: the evening is outside working hours on any day.
   */
  piecesOf(day: DayNumber): readonly PlannedPiece[] {
    const exception = this.exceptions.get(day);
    const usual = this.usualHoursOf(day);
    const hours = exception?.hours ?? usual;
    const holiday: IntervalReason | null = exception ? { kind: 'holiday', name: exception.name } : null;
    if (hours.length === 0) return [{ from: 0, to: DAY, reason: holiday ?? DAY_OFF }];

    const reasonAt = (time: number): IntervalReason => {
      if (covers(hours, time)) return WORKING;
      return holiday && covers(usual, time) ? holiday : OUTSIDE_HOURS;
    };
    const edges = [...hours, ...usual].flatMap(({ from, to }) => [from, to]);
    const cuts = [...new Set([0, ...edges])].filter((cut) => cut < DAY).sort((one, other) => one - other);
    return cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? DAY, reason: reasonAt(from) }));
  }

  private usualHoursOf(day: DayNumber): readonly Span[] {
    return this.week[weekdayIndex(day)] ?? [];
  }
}

function covers(spans: readonly Span[], time: number): boolean {
  return spans.some(({ from, to }) => from <= time && time < to);
}
