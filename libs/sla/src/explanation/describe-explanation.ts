import type { Interval } from '../interval/interval';
import { DAY, SECOND, type Instant } from '../time/instant';
import { TimeZone } from '../time/time-zone';
import type { Explanation } from './explain-clock';
import type { Language, Phrases } from './phrases';
import { english } from './phrases.en';
import { hindi } from './phrases.hi';

const PHRASES: Readonly<Record<Language, Phrases>> = { en: english, hi: hindi };

/**
 * An explanation in words: one sentence for each interval in order, and a last one with the sum. Dates and times are
 * those of `timeZone`, to the second: amounts are the differences of the times shown, so that a reader who adds them up
 * finds the sum that is written (the data are exact to the millisecond).
 *
 * @throws SlaError `TIME_ZONE_UNKNOWN`
 */
export function describeExplanation(explanation: Explanation, language: Language, timeZone: string): string[] {
  const zone = TimeZone.named(timeZone);
  const phrases = PHRASES[language];
  let total = 0;
  const sentences = explanation.intervals.map((interval) => {
    const when = describeWhen(interval, phrases, zone);
    if (interval.reason.kind !== 'working') return phrases.notCounted(when, phrases.reason(interval.reason));
    const seconds = wholeSeconds(interval.to) - wholeSeconds(interval.from);
    total += seconds;
    return phrases.counted(when, phrases.amount(seconds));
  });
  return [...sentences, phrases.total(phrases.amount(total))];
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

function wholeSeconds(millis: number): number {
  return Math.floor(millis / SECOND);
}
