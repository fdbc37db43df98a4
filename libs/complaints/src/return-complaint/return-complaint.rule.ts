import { meetStages } from '../domain/clocks/end-stage';
import { startStage } from '../domain/clocks/start-stage';
import type { Complaint } from '../domain/complaint';
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
  return [
    { type: 'ComplaintReturned', data: { from: complaint.holder, to: lender.desk, officer: lender.officer, finding } },
    ...meetStages(complaint, facts, ['ACCEPT', 'ACT']),
    startStage(complaint, facts, { stage: 'ACT', holder: lender.desk, at: facts.now }),
  ];
}
