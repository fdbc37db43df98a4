import type { ReadFiles } from '../loading/pack-files';
import type { Problems } from '../reading/problems';
import { checkDuplicates } from './duplicates';

/** No two replies have one code, and the categories that one is for are there. */
export function checkReplies({ replies, categories }: ReadFiles, problems: Problems): void {
  if (!replies) return;
  checkDuplicates(replies, 'code', ({ code }) => code, problems);
  if (!categories) return;
  const known = new Set(categories.data.map(({ code }) => code));
  for (const [index, { categories: named = [] }] of replies.data.entries())
    for (const [place, code] of named.entries())
      if (!known.has(code))
        problems.at(replies, [index, 'categories', place], `There is no category ${code} in categories.yaml.`);
}
