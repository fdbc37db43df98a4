import { meetStages } from '../domain/clocks/end-stage';
import { startStage } from '../domain/clocks/start-stage';
import type { Complaint } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** Another desk must act. The accountable desk stays the same: forwarding is asking for help, not getting rid of it. */
export function decideForward(
  complaint: Complaint,
  { to, reason }: { readonly to: string; readonly reason: SealedText },
  facts: Facts,
): Decision {
  if (complaint.status !== 'accepted') return impossible('forward', complaint);
  if (!facts.rules.hasDesk(to)) return refuse('DESK_UNKNOWN', { desk: to });
  if (to === complaint.holder) return refuse('DESK_SAME', { desk: to });
  return [
    { type: 'ComplaintForwarded', data: { from: complaint.holder, to, reason } },
    ...meetStages(complaint, facts, ['ACT']),
    startStage(complaint, facts, { stage: 'ACCEPT', holder: to, at: facts.now }),
    startStage(complaint, facts, { stage: 'ACT', holder: to, at: facts.now }),
  ];
}
