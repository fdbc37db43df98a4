import type { Interval } from '../interval/interval';
import { DAY, SECOND, type Instant } from '../time/instant';
import { TimeZone } from '../time/time-zone';
import type { Explanation } from './explain-clock';
import { phrasesOf } from './languages';
import type { Language, Phrases } from './phrases';

/**
 * An explanation in words: one sentence for each interval in order, and a last one with the sum. Dates and times are
 * those of `timeZone`, to the second: amounts are the differences of the times shown, so that a reader who adds them up
 * finds the sum that is written (the data are exact to the millisecond).
 *
 * @throws SlaError `TIME_ZONE_UNKNOWN`
 */
export function describeExplanation(explanation: Explanation, language: Language, timeZone: string): string[] {
  const phrases = phrasesOf(language);
  const { sentences, seconds } = describeIntervals(explanation.intervals, phrases, TimeZone.named(timeZone));
  return [...sentences, phrases.total(phrases.amount(seconds))];
}

/** A sentence for each interval, and the seconds that were counted, as the sentences show them. */
export function describeIntervals(
  intervals: readonly Interval[],
  phrases: Phrases,
  zone: TimeZone,
): { readonly sentences: readonly string[]; readonly seconds: number } {
  let seconds = 0;
  const sentences = intervals.map((interval) => {
    const when = describeWhen(interval, phrases, zone);
    if (interval.reason.kind !== 'working') return phrases.notCounted(when, phrases.reason(interval.reason));
    const counted = wholeSeconds(interval.to) - wholeSeconds(interval.from);
    seconds += counted;
    return phrases.counted(when, phrases.amount(counted));
  });
  return { sentences, seconds };
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
