import { type Complaint, holderOf } from '../domain/complaint';
import { nextLevel } from '../domain/guards';
import { type Decision, type Facts, refuse } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/**
 * Somebody calls on a level of the ladder before its clock does. It moves neither the complaint nor a clock: the ladder
 * of a late stage is climbed all the same. `level` null: the next one that nobody has called on.
 */
export function decideEscalate(
  complaint: Complaint,
  { level, reason }: { readonly level: number | null; readonly reason: SealedText },
  { rules }: Facts,
): Decision {
  const next = nextLevel(complaint.raisedTo);
  const wanted = level ?? next;
  const role = rules.levelRole(wanted);
  if (wanted < next || role === undefined) return refuse('LEVEL_REACHED', { level: String(complaint.raisedTo) });
  const nothingOfClocks = { stage: null, instance: null, wakeAt: null };
  return [
    {
      type: 'ComplaintEscalated',
      data: { level: wanted, role, ...nothingOfClocks, holder: holderOf(complaint), reason },
    },
  ];
}
