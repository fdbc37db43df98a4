import { meetStages } from '../domain/clocks/end-stage';
import { startStage } from '../domain/clocks/start-stage';
import { type Complaint, bounceKey } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/**
 * The desk that was asked for help gives it back, with what it found or did. It goes straight to the officer who had
 * forwarded it: they know it, so nobody has to accept it a second time.
 */
export function decideReturn(complaint: Complaint, finding: SealedText, facts: Facts): Decision {
  if (complaint.status !== 'routed' && complaint.status !== 'accepted') return impossible('return', complaint);
  const lender = complaint.lentBy.at(-1);
  if (!lender) return refuse('NOT_FORWARDED', { desk: complaint.holder });
  const { holder: from } = complaint;
  const { desk: to, officer } = lender;
  const bounce = (complaint.bounces[bounceKey(to, from)] ?? 0) + 1;
  return [
    { type: 'ComplaintReturned', data: { from, to, officer, finding, bounce } },
    ...meetStages(complaint, facts, ['ACCEPT', 'ACT']),
    startStage(complaint, facts, { stage: 'ACT', holder: to, at: facts.now }),
  ];
}
