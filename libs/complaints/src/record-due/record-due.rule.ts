import { decideClose } from '../close-complaint/close-complaint.rule';
import { STAGE_NAMES, type StageName } from '@nivaran/sla';
import { cancelStages } from '../domain/clocks/end-stage';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';

/**
 * What the worker asks when a clock wakes it. Breaches, escalations and reminders are recorded before any decision, so
 * only silence is left to deal with: after a resolution it counts as consent, after a question it ends the work. The
 * citizen can reopen either. Asked too early, or twice, it answers with nothing.
 */
export function decideDue(complaint: Complaint, facts: Facts): Decision {
  if (complaint.status === 'resolved' && isOver(complaint, 'CONFIRM', facts))
    return decideClose(complaint, 'no-answer', facts);
  if (complaint.status === 'awaitingCitizen' && isOver(complaint, 'ANSWER', facts))
    return [
      { type: 'ComplaintClosed', data: { reason: 'citizen-silent' } },
      ...cancelStages(complaint, facts, STAGE_NAMES),
    ];
  return [];
}

function isOver({ stages }: Complaint, name: StageName, { now }: Facts): boolean {
  return stages.some(({ stage, dueAt }) => stage === name && dueAt !== null && dueAt <= now);
}
