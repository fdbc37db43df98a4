import { type Complaint, type Facts, type Language, whyNot } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import { targetMillis } from '@nivaran/sla';
import { namesIn } from '../timeline/names';

/**
 * What happens next, and whether the citizen has to do something, in the pack's words. An end that can't be reopened or
 * appealed any more is told like one that the citizen chose: nothing more happens. `{until}` in the words for a closed
 * complaint is the moment up to which it can be opened again.
 */
export function nextStep(complaint: Complaint, facts: Facts, directory: Directory, language: Language): string {
  const { status } = complaint;
  const citizen = { kind: 'citizen', id: complaint.person } as const;
  const can = (action: 'reopen' | 'appeal') => whyNot(citizen, action, complaint, facts) === null;
  // Closed by a dismissed appeal, it is like a rejection: a still higher office can be asked, or nobody.
  if ((status === 'closed' && !can('reopen')) || status === 'rejected')
    return directory.message(language, can('appeal') ? 'next.rejected' : 'next.withdrawn');
  const words = directory.message(language, `next.${status}`);
  if (status !== 'closed') return words;
  const until = complaint.endedAt + targetMillis(facts.rules.reopenWithin, directory.alwaysOn);
  return words.replace('{until}', namesIn(directory, language).moment(new Date(until).toISOString()));
}
