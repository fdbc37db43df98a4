import type { Directory } from '@nivaran/directory';

/** What words may mean of a ticket: one of the categories, if any, and one of the districts or desks, if any. */
export interface MeantByWords {
  readonly categories: readonly string[];
  readonly districts: readonly number[];
  readonly desks: readonly string[];
}

/** A word of one letter means nothing. */
const SHORTEST = 2;

/**
 * Tickets are searched by what the pack calls their category, district and desk, in either language, and by the words that
 * the pack knows for a category. Never by what citizens wrote: that is sealed, and in no index.
 * @returns null if one of the words means none of these
 */
export function meantByWords(typed: string, { pack }: Directory): MeantByWords | null {
  const words = normal(typed)
    .split(' ')
    .filter((word) => word.length >= SHORTEST);
  if (words.length === 0) return null;
  const texts = (names: Readonly<Record<'hi' | 'en', string>>, more: readonly string[] = []) =>
    normal([names.hi, names.en, ...more].join(' '));
  const known = [
    ...pack.categories.map(({ code, name, words: own }) => ({
      ...{ list: 'categories' as const, code, text: texts(name, [...(own?.hi ?? []), ...(own?.en ?? [])]) },
    })),
    ...pack.districts.map(({ lgd, name }) => ({ list: 'districts' as const, code: lgd, text: texts(name) })),
    ...pack.desks
      .filter(({ districtLgd }) => districtLgd === null) // a district's desk goes by its district
      .map(({ id, name }) => ({ list: 'desks' as const, code: id, text: texts(name) })),
  ];
  const meant = { categories: new Set<string>(), districts: new Set<number>(), desks: new Set<string>() };
  for (const word of words) {
    const exact = known.filter(({ text }) => text.split(' ').includes(word));
    const found = exact.length > 0 ? exact : known.filter(({ text }) => text.includes(word));
    if (found.length === 0) return null;
    for (const { list, code } of found) (meant[list] as Set<string | number>).add(code);
  }
  return { categories: [...meant.categories], districts: [...meant.districts], desks: [...meant.desks] };
}

/** Small letters and single spaces; signs between words are spaces. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
