import type { Category, Pack } from '@nivaran/directory';
import MiniSearch from 'minisearch';

/** More are no help. */
const MOST = 3;
/** Of the best one's score; what is far behind it is chance. */
const NEAR = 0.5;

const INDEXES = new Map<string, MiniSearch>();

/** The categories that somebody may mean by these words, the likeliest first; in both languages, mixed as people write. */
export function suggestCategories(
  words: string,
  { version, categories }: Pick<Pack, 'version' | 'categories'>,
): string[] {
  const index = INDEXES.get(version) ?? indexed(version, categories);
  const found = index.search(words.slice(0, 200));
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= best * NEAR)
    .slice(0, MOST)
    .map(({ id }) => String(id));
}

function indexed(version: string, categories: readonly Category[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['name', 'words', 'example'],
    searchOptions: {
      boost: { words: 3, name: 2 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(
    categories.map(({ code: id, name, words, example }) => ({
      id,
      name: `${name.hi} ${name.en}`,
      words: [...(words?.hi ?? []), ...(words?.en ?? [])].join(' '),
      example: `${example.hi} ${example.en}`,
    })),
  );
  INDEXES.clear(); // of one pack at a time
  INDEXES.set(version, index);
  return index;
}
