import { adjustStages } from '../domain/clocks/adjust-stages';
import type { Complaint } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import type { ComplaintEvent } from '../domain/events';
import { after } from '../domain/perform';
import type { SealedText } from '../domain/sealed-text';

/**
 * It is about something else than was thought. The clocks go on under the targets of the new category and keep what was
 * used; the desk stays. If another desk must act now, its officer forwards it.
 */
export function decideChangeCategory(
  complaint: Complaint,
  { category, reason }: { readonly category: string; readonly reason: SealedText },
  facts: Facts,
): Decision {
  if (!facts.rules.hasCategory(category)) return refuse('CATEGORY_UNKNOWN', { category });
  if (category === complaint.category) return refuse('CATEGORY_SAME', { category });
  const changed: ComplaintEvent = {
    type: 'CategoryChanged',
    data: { from: complaint.category, to: category, reason },
  };
  return [changed, ...adjustStages(after(complaint, [changed], facts), facts, 'category')];
}
