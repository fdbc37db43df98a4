import { parseDuration } from '../duration/duration';
import type { NameByLanguage } from '../interval/interval';
import type { Instant } from '../time/instant';
import { TimeZone } from '../time/time-zone';
import { type Telling, describeIntervals, describeMoment, wholeSeconds } from './describe-explanation';
import type { Explained, Stretch } from './explain-stretches';
import { phrasesOf } from './languages';
import { nameIn } from './parts';
import type { Language, Phrases } from './phrases';

/** A stretch with the name of its calendar. */
export type NamedStretch = Explained<Stretch> & { readonly calendarName: NameByLanguage };

/**
 * Stretches in words: the sentences of each one's intervals; between two of them what was changed, why, and what that
 * means; last the sum, as `describeExplanation` has it. With `now`, what is still to come is told as that, and the sum in
 * two: what was used so far, and what will have been by the end.
 *
 * @throws SlaError `TIME_ZONE_UNKNOWN`
 */
export function describeStretches(
  stretches: readonly NamedStretch[],
  language: Language,
  timeZone: string,
  now?: Instant,
): string[] {
  const phrases = phrasesOf(language);
  const telling: Telling = { phrases, zone: TimeZone.named(timeZone), ...(now === undefined ? {} : { now }) };
  const sentences = stretches.flatMap((stretch, index) => {
    const before = stretches[index - 1];
    const change = before ? describeChange(before, stretch, telling, language) : [];
    return [...change, ...describeIntervals(stretch.intervals, stretch.carriedMillis, telling)];
  });
  const amount = (millis: number) => phrases.amount(wholeSeconds(millis));
  const last = stretches.at(-1);
  const used = last?.usedMillis ?? 0;
  if (!last || now === undefined || last.to <= now) return [...sentences, phrases.total(amount(used))];
  return [...sentences, phrases.soFar(amount(usedBy(last, now))), phrases.totalByThen(amount(used))];
}

/** What the clock had used by then: `at` lies in its last stretch. */
export function usedBy({ carriedMillis, intervals }: Explained<Stretch>, at: Instant): number {
  return intervals
    .filter(({ counted }) => counted)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, at) - from), carriedMillis);
}

/** Everything that the reader needs to follow the clock from one stretch to the next. */
function describeChange(
  before: NamedStretch,
  after: NamedStretch,
  { phrases, zone }: Telling,
  language: Language,
): string[] {
  const { change } = phrases;
  const name = nameIn(language, after.calendarName);
  const isOtherCalendar = before.calendar.id !== after.calendar.id;
  const cause = after.cause === 'pack' ? change.packChanged : change.categoryChanged;
  const left = wholeSeconds(after.targetMillis - after.carriedMillis);
  return [
    change.opening(
      ...([describeMoment(after.from, phrases, zone), cause] as const),
      phrases.amount(wholeSeconds(after.carriedMillis)),
    ),
    isOtherCalendar ? change.otherCalendar(name) : change.sameCalendar(name, after.cause === 'pack'),
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
