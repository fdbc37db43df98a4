import { resumeStages } from '../domain/clocks/pause-stages';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** They were not the same after all: it is again where it was, and its clocks run on from what they had used. */
export function decideUnmerge(complaint: Complaint, reason: SealedText, facts: Facts): Decision {
  if (complaint.status !== 'merged') return impossible('unmerge', complaint);
  const { into: from, before } = complaint;
  return [
    { type: 'MergeUndone', data: { from, status: before.status, reason } },
    ...resumeStages(complaint, facts, 'merged'),
  ];
}
