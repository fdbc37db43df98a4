import type { Interval } from '../interval/interval';
import { DAY, SECOND, type Instant } from '../time/instant';
import { TimeZone } from '../time/time-zone';
import type { Explanation } from './explain-clock';
import { phrasesOf } from './languages';
import type { Language, Phrases } from './phrases';

/**
 * An explanation in words: one sentence for each interval in order, and a last one with the sum, which is the clock's used
 * time in whole seconds. Dates and times are those of `timeZone`, to the second (the data are exact to the millisecond).
 *
 * @throws SlaError `TIME_ZONE_UNKNOWN`
 */
export function describeExplanation(explanation: Explanation, language: Language, timeZone: string): string[] {
  const phrases = phrasesOf(language);
  const sentences = describeIntervals(explanation.intervals, 0, { phrases, zone: TimeZone.named(timeZone) });
  return [...sentences, phrases.total(phrases.amount(wholeSeconds(explanation.countedMillis)))];
}

/** How to say it, and what is still to come: intervals from `now` on are told in the future. */
export interface Telling {
  readonly phrases: Phrases;
  readonly zone: TimeZone;
  readonly now?: Instant;
}

/**
 * A sentence for each interval. `carriedMillis`: counted before the first. The amounts add up to the whole seconds of the
 * clock, however many fractions there are: one of them may differ by a second from the times shown beside it.
 */
export function describeIntervals(
  intervals: readonly Interval[],
  carriedMillis: number,
  { phrases, zone, now = Infinity }: Telling,
): string[] {
  let used = carriedMillis;
  return intervals
    .flatMap((interval) => splitAt(interval, now))
    .map((interval) => {
      const when = describeWhen(interval, phrases, zone);
      const isToCome = interval.from >= now;
      if (interval.reason.kind !== 'working') {
        const reason = phrases.reason(interval.reason);
        return isToCome ? phrases.willNotCount(when, reason) : phrases.notCounted(when, reason);
      }
      const before = used;
      used += interval.to - interval.from;
      const amount = phrases.amount(wholeSeconds(used) - wholeSeconds(before));
      return isToCome ? phrases.willCount(when, amount) : phrases.counted(when, amount);
    });
}

function splitAt(interval: Interval, at: Instant): Interval[] {
  if (at <= interval.from || at >= interval.to) return [interval];
  return [
    { ...interval, to: at },
    { ...interval, from: at },
  ];
}

/** 'Fri 20 Nov 2026, 5:15 pm' */
export function describeMoment(at: Instant, phrases: Phrases, zone: TimeZone): string {
  return phrases.moment(phrases.date(zone.dayAt(at)), phrases.time(secondOfDay(at, zone)));
}

function describeWhen({ from, to }: Interval, phrases: Phrases, zone: TimeZone): string {
  const firstDay = zone.dayAt(from);
  const lastDay = zone.dayAt(to - 1);
  const fromMidnight = from === zone.startOfDay(firstDay);
  const toMidnight = to === zone.startOfDay(lastDay + 1);
  const firstDate = phrases.date(firstDay);
  const lastDate = phrases.date(lastDay);
  if (fromMidnight && toMidnight) {
    return firstDay === lastDay ? phrases.allDay(firstDate) : phrases.allDays(firstDate, lastDate);
  }
  const fromTime = fromMidnight ? phrases.startOfDay : phrases.time(secondOfDay(from, zone));
  const toTime = toMidnight ? phrases.endOfDay : phrases.time(secondOfDay(to, zone));
  return firstDay === lastDay
    ? phrases.within(firstDate, fromTime, toTime)
    : phrases.across(firstDate, fromTime, lastDate, toTime);
}

function secondOfDay(at: Instant, zone: TimeZone): number {
  const wall = zone.wallTimeAt(at);
  return wholeSeconds(wall - Math.floor(wall / DAY) * DAY);
}

export function wholeSeconds(millis: number): number {
  return Math.floor(millis / SECOND);
}
