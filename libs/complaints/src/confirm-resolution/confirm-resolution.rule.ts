import { meetStages } from '../domain/clocks/end-stage';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/** The citizen agrees that it is put right, which closes the complaint. */
export function decideConfirm(complaint: Complaint, comment: SealedText | null, facts: Facts): Decision {
  return [
    { type: 'ResolutionConfirmed', data: { comment } },
    ...meetStages(complaint, facts, ['CONFIRM']),
    { type: 'ComplaintClosed', data: { reason: 'confirmed' } },
  ];
}
