import { meetStages } from '../domain/clocks/end-stage';
import { type Complaint, officerOf } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** A supervisor puts it into an officer's hands, from the desk's queue or from another officer's. No clock restarts. */
export function decideAssign(
  complaint: Complaint,
  { officer, reason }: { readonly officer: string; readonly reason: SealedText | null },
  facts: Facts,
): Decision {
  if (!('holder' in complaint)) return impossible('assign', complaint);
  const previous = officerOf(complaint);
  if (officer === previous) return refuse('OFFICER_SAME', { officer });
  return [
    { type: 'ComplaintAssigned', data: { desk: complaint.holder, officer, previous, reason } },
    ...meetStages(complaint, facts, ['ACCEPT']),
  ];
}
