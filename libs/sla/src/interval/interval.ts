import type { Instant } from '../time/instant';

/** A name in several languages, by language code: `{ hi: 'गणतंत्र दिवस', en: 'Republic Day' }`. */
export type NameByLanguage = Readonly<Record<string, string>>;

/** Why a piece of time counts or does not. */
export type IntervalReason =
  | { readonly kind: 'working' }
  | { readonly kind: 'outside-hours' }
  | { readonly kind: 'day-off' }
  | { readonly kind: 'holiday'; readonly name: NameByLanguage }
  | { readonly kind: 'paused'; readonly why: string };

/** The time in [from, to), all of it counted or all of it not, for one reason. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
  readonly counted: boolean;
  readonly reason: IntervalReason;
}

/**
 * Appends [from, to) to a list that ends at `from`, and lengthens the last interval instead if the reason goes on.
 * Empty pieces are left out.
 */
export function appendInterval(list: Interval[], from: Instant, to: Instant, reason: IntervalReason): void {
  if (from >= to) return;
  const last = list.at(-1);
  if (last && sameReason(last.reason, reason)) list[list.length - 1] = { ...last, to };
  else list.push({ from, to, counted: reason.kind === 'working', reason });
}

function sameReason(one: IntervalReason, other: IntervalReason): boolean {
  if (one.kind === 'holiday' && other.kind === 'holiday') return sameName(one.name, other.name);
  if (one.kind === 'paused' && other.kind === 'paused') return one.why === other.why;
  return one.kind === other.kind;
}

function sameName(one: NameByLanguage, other: NameByLanguage): boolean {
  const languages = Object.keys(one);
  return (
    languages.length === Object.keys(other).length && languages.every((language) => one[language] === other[language])
  );
}
