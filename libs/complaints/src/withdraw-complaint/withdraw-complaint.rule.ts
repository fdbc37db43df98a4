import { STAGE_NAMES } from '@nivaran/sla';
import { cancelStages } from '../domain/clocks/end-stage';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/** The citizen takes it back. Whatever was under way has lost its object: nobody met it and nobody failed it. */
export function decideWithdraw(complaint: Complaint, reason: SealedText | null, facts: Facts): Decision {
  return [{ type: 'ComplaintWithdrawn', data: { reason } }, ...cancelStages(complaint, facts, STAGE_NAMES)];
}
