import { meetStages } from '../domain/clocks/end-stage';
import { startStage } from '../domain/clocks/start-stage';
import { type Complaint, bounceKey } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/**
 * Another desk must act. The accountable desk stays the same: forwarding is asking for help, not getting rid of it. What
 * was lent by a desk goes back to it as a return; and if it went to `to` and came back before, sending it there again
 * needs a supervisor (`approved`): that is how complaints were sent to and fro for months.
 */
export function decideForward(
  complaint: Complaint,
  { to, reason, approved }: { readonly to: string; readonly reason: SealedText; readonly approved: boolean },
  facts: Facts,
): Decision {
  if (complaint.status !== 'accepted') return impossible('forward', complaint);
  if (!facts.rules.hasDesk(to)) return refuse('DESK_UNKNOWN', { desk: to });
  if (to === complaint.holder) return refuse('DESK_SAME', { desk: to });
  if (complaint.lentBy.some(({ desk }) => desk === to)) return refuse('FORWARD_IS_RETURN', { desk: to });
  const bounces = complaint.bounces[bounceKey(complaint.holder, to)] ?? 0;
  if (bounces > 0 && !approved) return refuse('BOUNCE_NEEDS_APPROVAL', { desk: to, bounces: String(bounces) });
  return [
    { type: 'ComplaintForwarded', data: { from: complaint.holder, to, reason } },
    ...meetStages(complaint, facts, ['ACT']),
    startStage(complaint, facts, { stage: 'ACCEPT', holder: to, at: facts.now }),
    startStage(complaint, facts, { stage: 'ACT', holder: to, at: facts.now }),
  ];
}
