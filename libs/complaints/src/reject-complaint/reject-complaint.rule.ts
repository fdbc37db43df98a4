import { meetStages } from '../domain/clocks/end-stage';
import type { Complaint } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/**
 * The complaint can't be upheld, for one of the pack's reasons and in words to the citizen. "Does not concern us" is
 * never among the reasons (guidelines for public grievances, DARPG, 2024): that is a forward.
 */
export function decideReject(
  complaint: Complaint,
  { reason, explanation }: { readonly reason: string; readonly explanation: SealedText },
  facts: Facts,
): Decision {
  if (!facts.rules.hasRejectionReason(reason)) return refuse('REASON_UNKNOWN', { reason });
  return [
    { type: 'ComplaintRejected', data: { reason, explanation } },
    ...meetStages(complaint, facts, ['ACT', 'RESOLVE']),
  ];
}
