import { STAGE_NAMES, parseDuration } from '@nivaran/sla';
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
    for (const [index, after] of stages[name].reminders.entries())
      if (index > 0 && lengthOf(after) <= lengthOf(stages[name].reminders[index - 1]))
        problems.at(policy, ['stages', name, 'reminders', index], 'The reminders of a stage must ascend.');
    checkLadder(stages[name].ladder, ['stages', name, 'ladder']);
    checkLadder(stages[name].urgent?.ladder ?? [], ['stages', name, 'urgent', 'ladder']);
  }
}

/** In ms on the always-on calendar, which is the one that citizens are waited for on. */
function lengthOf(duration = 'PT0S'): number {
  const { days, millis } = parseDuration(duration);
  return days * 24 * 3_600_000 + millis;
}
