import { parseDuration } from '../duration/duration';
import type { NameByLanguage } from '../interval/interval';
import { TimeZone } from '../time/time-zone';
import { describeIntervals, describeMoment, wholeSeconds } from './describe-explanation';
import type { Explained, Stretch } from './explain-stretches';
import { phrasesOf } from './languages';
import { nameIn } from './parts';
import type { Language, Phrases } from './phrases';

/** A stretch with the name of its calendar. */
export type NamedStretch = Explained<Stretch> & { readonly calendarName: NameByLanguage };

/**
 * Stretches in words: the sentences of each one's intervals; between two of them what was changed, why, and what that
 * means; last the sum. One stretch alone reads as `describeExplanation` has it, and the same holds here: amounts are the
 * differences of the times shown, to the second.
 *
 * @throws SlaError `TIME_ZONE_UNKNOWN`
 */
export function describeStretches(stretches: readonly NamedStretch[], language: Language, timeZone: string): string[] {
  const zone = TimeZone.named(timeZone);
  const phrases = phrasesOf(language);
  let total = 0;
  const sentences = stretches.flatMap((stretch, index) => {
    const before = stretches[index - 1];
    const change = before ? describeChange(before, stretch, total, { phrases, language, zone }) : [];
    if (before && stretch.carriedMillis !== before.usedMillis) total = wholeSeconds(stretch.carriedMillis);
    const intervals = describeIntervals(stretch.intervals, phrases, zone);
    total += intervals.seconds;
    return [...change, ...intervals.sentences];
  });
  return [...sentences, phrases.total(phrases.amount(total))];
}

/** Everything that the reader needs to follow the clock from one stretch to the next; `used`: seconds, as shown so far. */
function describeChange(
  before: NamedStretch,
  after: NamedStretch,
  used: number,
  { phrases, language, zone }: { phrases: Phrases; language: Language; zone: TimeZone },
): string[] {
  const { change } = phrases;
  const name = nameIn(language, after.calendarName);
  const isOtherCalendar = before.calendar.id !== after.calendar.id;
  const cause = after.cause === 'pack' ? change.packChanged : change.categoryChanged;
  const carried = after.carriedMillis === before.usedMillis ? used : wholeSeconds(after.carriedMillis);
  const left = wholeSeconds(after.targetMillis) - carried;
  return [
    change.opening(describeMoment(after.from, phrases, zone), cause, phrases.amount(used)),
    isOtherCalendar ? change.otherCalendar(name) : change.sameCalendar(name, after.cause === 'pack'),
    ...(carried === used ? [] : [change.carriedAs(phrases.amount(carried))]),
    before.targetMillis === after.targetMillis && before.target === after.target
      ? change.sameTarget(target(after, phrases))
      : change.otherTarget(target(before, phrases), target(after, phrases)),
    left > 0 ? change.left(phrases.amount(left)) : change.usedUp,
  ];
}

/** '4 days (30 h)', or the hours alone where the target has no days. */
function target({ target: duration, targetMillis }: Stretch, phrases: Phrases): string {
  const { days, millis } = parseDuration(duration);
  const amount = phrases.amount(wholeSeconds(targetMillis));
  return days === 0 || millis > 0 ? amount : phrases.change.days(days, amount);
}
