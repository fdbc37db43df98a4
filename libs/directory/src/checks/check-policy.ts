import { STAGE_NAMES } from '@nivaran/sla';
import type { ReadFiles } from '../loading/pack-files';
import type { Problems } from '../reading/problems';
import { checkLadder, lengthOf } from './check-ladder';

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
    const { ladder, urgent, reminders } = stages[name];
    const waitsForCitizen = name === 'ANSWER' || name === 'CONFIRM';
    if (reminders.length > 0 && !waitsForCitizen)
      problems.at(
        policy,
        ['stages', name, 'reminders'],
        `Nobody waits for the citizen in ${name}; reminders are for ANSWER and CONFIRM.`,
      );
    if (waitsForCitizen && (ladder.length > 0 || urgent?.ladder !== undefined))
      problems.at(
        policy,
        ['stages', name, 'ladder'],
        `${name} is the citizen's own time and nobody is late with it; leave its ladder empty.`,
      );
    checkLadder(policy, ladder, ['stages', name, 'ladder'], levels.length, problems);
    checkLadder(policy, urgent?.ladder ?? [], ['stages', name, 'urgent', 'ladder'], levels.length, problems);
  }
}
