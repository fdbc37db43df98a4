import { STAGE_NAMES } from '@nivaran/sla';
import type { ReadFiles } from '../loading/pack-files';
import { TIERS } from '../pack/pack';
import type { Problems } from '../reading/problems';
import { checkLadder } from './check-ladder';
import { checkDuplicates } from './duplicates';

/** Each tier of a category's ladder has a target and a desk, and nothing is given for a tier outside it; what it wants otherwise of a stage can be had. */
export function checkCategories({ categories, desks, policy }: ReadFiles, problems: Problems): void {
  if (!categories) return;
  checkDuplicates(categories, 'code', ({ code }) => code, problems);
  for (const [index, { code, ladder, act, stages }] of categories.data.entries()) {
    for (const [step, tier] of ladder.entries()) {
      const path = [index, 'ladder', step];
      if (ladder.indexOf(tier) < step) problems.at(categories, path, `${code} has ${tier} on its ladder twice.`);
      if (desks && !desks.data.some((desk) => desk.tier === tier))
        problems.at(categories, path, `${code} goes to ${tier}, but desks.yaml has no desk of that tier.`);
      if (act[tier] === undefined)
        problems.at(categories, [index, 'act', tier], `${code} goes to ${tier} and has no ACT target for it.`);
    }
    for (const name of STAGE_NAMES) {
      const path = [index, 'stages', name];
      checkLadder(
        categories,
        stages[name]?.ladder ?? [],
        [...path, 'ladder'],
        policy?.data.levels.length ?? 4,
        problems,
      );
      if (stages[name]?.target !== undefined && (name === 'ACT' || name === 'RESOLVE'))
        problems.at(
          categories,
          [...path, 'target'],
          `Give the target of ${name} as \`${name.toLowerCase()}\` of the category.`,
        );
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
