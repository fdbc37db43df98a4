import { decideClose } from '../close-complaint/close-complaint.rule';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';

/**
 * What the worker asks when a clock wakes it. Breaches and escalations are recorded before any decision, so only the
 * silence after a resolution is left to deal with. Asked too early, or twice, it answers with nothing.
 */
export function decideDue(complaint: Complaint, facts: Facts): Decision {
  if (complaint.status !== 'resolved') return [];
  const confirm = complaint.stages.find(({ stage }) => stage === 'CONFIRM');
  const isOver = confirm?.dueAt != null && confirm.dueAt <= facts.now;
  return isOver ? decideClose(complaint, 'no-answer', facts) : [];
}
