import { SlaError } from '../errors/sla-error';
import { DAY, SECOND, type Instant } from './instant';
import { yearOf, type DayNumber } from './day-number';

/** What a clock on the wall shows, as milliseconds since 1970-01-01T00:00 on that same wall. */
export type WallTime = number;

/** From `from` until the next stretch, wall time = instant + offset. */
interface Stretch {
  from: Instant;
  offset: number;
}

/**
 * One IANA time zone, exact across changes of its offset.
 *
 * A wall time may not exist (clocks go forward) or exist twice (clocks go back). One rule settles both: it stands for
 * the first instant at which the wall shows that time or a later one. So a time inside a gap is the moment of the jump,
 * a repeated time is its first passing, and later wall times never map to earlier instants.
 */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat;
  private readonly stretchesByYear = new Map<number, readonly Stretch[]>();

  private constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  private static readonly known = new Map<string, TimeZone>();

  /**
   * The zone of that name. Zones are facts, so every caller shares one object and its tables.
   *
   * @throws SlaError `TIME_ZONE_UNKNOWN`
   */
  static named(name: string): TimeZone {
    const known = TimeZone.known.get(name);
    if (known) return known;
    try {
      const zone = new TimeZone(name);
      TimeZone.known.set(name, zone);
      return zone;
    } catch {
      throw new SlaError(
        'TIME_ZONE_UNKNOWN',
        `There is no time zone "${name}"; use an IANA name such as Asia/Kolkata.`,
        {
          timeZone: name,
        },
      );
    }
  }

  wallTimeAt(at: Instant): WallTime {
    let offset = 0;
    for (const stretch of this.stretchesOf(yearOf(at))) {
      if (stretch.from > at) break;
      offset = stretch.offset;
    }
    return at + offset;
  }

  /** The first instant at which the wall shows `wall` or later. */
  instantOf(wall: WallTime): Instant {
    const stretches = this.stretchesOf(yearOf(wall));
    let answer = wall;
    for (const [index, { from, offset }] of stretches.entries()) {
      answer = Math.max(from, wall - offset);
      if (answer < (stretches[index + 1]?.from ?? Infinity)) break;
    }
    return answer;
  }

  startOfDay(day: DayNumber): Instant {
    return this.instantOf(day * DAY);
  }

  /** The date that an instant belongs to: the one whose start it has reached and whose end it has not. */
  dayAt(at: Instant): DayNumber {
    const day = Math.floor(this.wallTimeAt(at) / DAY);
    // Where clocks go back over midnight the wall shows the old date again, but the new one has already begun.
    return at >= this.startOfDay(day + 1) ? day + 1 : day;
  }

  /** The stretches of a year with two days to spare on each side, so that any wall time of the year is inside. */
  private stretchesOf(year: number): readonly Stretch[] {
    const known = this.stretchesByYear.get(year);
    if (known) return known;
    const first = Date.UTC(year, 0, 1) - 2 * DAY;
    const last = Date.UTC(year + 1, 0, 1) + 2 * DAY;
    let offset = this.askOffset(first);
    const stretches: Stretch[] = [{ from: -Infinity, offset }];
    for (let at = first; at < last; at += DAY) {
      const next = this.askOffset(at + DAY);
      if (next !== offset) stretches.push({ from: this.changeBetween(at, at + DAY, offset), offset: next });
      offset = next;
    }
    this.stretchesByYear.set(year, stretches);
    return stretches;
  }

  /** The first second in (from, to] at which the offset is no longer `offset`. */
  private changeBetween(from: Instant, to: Instant, offset: number): Instant {
    let before = from / SECOND;
    let after = to / SECOND;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.askOffset(middle * SECOND) === offset) before = middle;
      else after = middle;
    }
    return after * SECOND;
  }

  private askOffset(at: Instant): number {
    const parts = new Map(this.format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - at;
  }
}
