import { startStage } from '../domain/clocks/start-stage';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** An officer puts it back into the desk's queue. The desk's time to act runs on; somebody must accept it anew. */
export function decideRelease(complaint: Complaint, reason: SealedText | null, facts: Facts): Decision {
  if (complaint.status !== 'accepted') return impossible('release', complaint);
  const { holder: desk, officer } = complaint;
  return [
    { type: 'ComplaintReleased', data: { desk, officer, reason } },
    startStage(complaint, facts, { stage: 'ACCEPT', holder: desk, at: facts.now }),
  ];
}
