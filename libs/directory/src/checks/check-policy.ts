import { STAGE_NAMES, parseDuration } from '@nivaran/sla';
import type { ReadFiles } from '../loading/pack-files';
import type { Problems } from '../reading/problems';
import { checkLadder } from './check-ladder';

/** The levels of each ladder ascend and have a role, and each role has a name. */
export function checkPolicy({ policy, messages }: ReadFiles, problems: Problems): void {
  if (!policy) return;
  const { levels, stages } = policy.data;
  for (const [index, role] of levels.entries())
    if (messages && !Object.hasOwn(messages.hi.data.role, role))
      problems.at(policy, ['levels', index], `"${role}" is not a role; take one of those in messages/hi.yaml.`);

  for (const name of STAGE_NAMES) {
    for (const [index, after] of stages[name].reminders.entries())
      if (index > 0 && lengthOf(after) <= lengthOf(stages[name].reminders[index - 1]))
        problems.at(policy, ['stages', name, 'reminders', index], 'The reminders of a stage must ascend.');
    const { ladder, urgent } = stages[name];
    checkLadder(policy, ladder, ['stages', name, 'ladder'], levels.length, problems);
    checkLadder(policy, urgent?.ladder ?? [], ['stages', name, 'urgent', 'ladder'], levels.length, problems);
  }
}

/** In ms on the always-on calendar, which is the one that citizens are waited for on. */
function lengthOf(duration = 'PT0S'): number {
  const { days, millis } = parseDuration(duration);
  return days * 24 * 3_600_000 + millis;
}
