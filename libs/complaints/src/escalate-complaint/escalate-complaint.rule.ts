import { type Complaint, holderOf } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

export const HIGHEST_LEVEL = 4;

/**
 * Somebody calls on a level of the ladder before its clock does. It moves neither the complaint nor a clock: the ladder
 * of a late stage is climbed all the same. `level` null: the next one that nobody has called on.
 */
export function decideEscalate(
  complaint: Complaint,
  { level, reason }: { readonly level: number | null; readonly reason: SealedText },
  { rules }: Facts,
): Decision {
  const wanted = level ?? Math.max(complaint.raisedTo, 1) + 1;
  if (wanted <= complaint.raisedTo || wanted > HIGHEST_LEVEL)
    return refuse('LEVEL_REACHED', { level: String(complaint.raisedTo) });
  const role = rules.levelRole(wanted);
  const nothingOfClocks = { stage: null, instance: null, wakeAt: null };
  return [
    {
      type: 'ComplaintEscalated',
      data: { level: wanted, role, ...nothingOfClocks, holder: holderOf(complaint), reason },
    },
  ];
}
