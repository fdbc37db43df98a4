import type { ReadFiles } from '../loading/pack-files';
import { TIERS } from '../pack/pack';
import type { Problems } from '../reading/problems';
import { checkDuplicates } from './duplicates';

/** Each tier of a category's ladder has a target and a desk, and nothing is given for a tier outside it. */
export function checkCategories({ categories, desks }: ReadFiles, problems: Problems): void {
  if (!categories) return;
  checkDuplicates(categories, 'code', ({ code }) => code, problems);
  for (const [index, { code, ladder, act }] of categories.data.entries()) {
    for (const [step, tier] of ladder.entries()) {
      const path = [index, 'ladder', step];
      if (ladder.indexOf(tier) < step) problems.at(categories, path, `${code} has ${tier} on its ladder twice.`);
      if (desks && !desks.data.some((desk) => desk.tier === tier))
        problems.at(categories, path, `${code} goes to ${tier}, but desks.yaml has no desk of that tier.`);
      if (act[tier] === undefined)
        problems.at(categories, [index, 'act', tier], `${code} goes to ${tier} and has no ACT target for it.`);
    }
    for (const tier of TIERS)
      if (act[tier] !== undefined && !ladder.includes(tier))
        problems.at(
          categories,
          [index, 'act', tier],
          `${code} has an ACT target for ${tier}, which is not on its ladder.`,
        );
  }
}
