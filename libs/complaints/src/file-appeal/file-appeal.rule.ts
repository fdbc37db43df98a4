import { cancelStages } from '../domain/clocks/end-stage';
import { startStage } from '../domain/clocks/start-stage';
import type { Complaint } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import { appealDesk } from '../domain/guards';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** The citizen disputes the outcome. The desk of the next tier decides. */
export function decideAppeal(complaint: Complaint, reason: SealedText, facts: Facts): Decision {
  if (complaint.status !== 'resolved' && complaint.status !== 'closed' && complaint.status !== 'rejected')
    return impossible('appeal', complaint);
  const desk = appealDesk(complaint, facts);
  if (!desk) return refuse('NO_FURTHER_APPEAL');
  const { id: decider, tier } = desk;
  return [
    { type: 'AppealFiled', data: { decider, tier, reason } },
    ...cancelStages(complaint, facts, ['CONFIRM']),
    startStage(complaint, facts, { stage: 'APPEAL', holder: decider, at: facts.now }),
  ];
}
