import { STAGE_NAMES } from '@nivaran/sla';
import type { ReadFiles } from '../loading/pack-files';
import type { Path, Problems } from '../reading/problems';

/** The levels of each ladder ascend and have a role, and each role has a name. */
export function checkPolicy({ policy, messages }: ReadFiles, problems: Problems): void {
  if (!policy) return;
  const { levels, stages } = policy.data;
  for (const [index, role] of levels.entries())
    if (messages && !Object.hasOwn(messages.hi.data.role, role))
      problems.at(policy, ['levels', index], `"${role}" is not a role; take one of those in messages/hi.yaml.`);

  const checkLadder = (ladder: readonly { readonly level: number }[], path: Path): void => {
    for (const [index, { level }] of ladder.entries()) {
      const place = [...path, index, 'level'];
      if (level > levels.length) problems.at(policy, place, `Level ${level} has no role in \`levels\`.`);
      if (level <= (ladder[index - 1]?.level ?? 0)) problems.at(policy, place, 'The levels of a ladder must ascend.');
    }
  };
  for (const name of STAGE_NAMES) {
    checkLadder(stages[name].ladder, ['stages', name, 'ladder']);
    checkLadder(stages[name].urgent?.ladder ?? [], ['stages', name, 'urgent', 'ladder']);
  }
}
