import { pauseStages } from '../domain/clocks/pause-stages';
import { startStage } from '../domain/clocks/start-stage';
import { type Complaint, holderOf } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/**
 * The officer asks the citizen something. The clocks that the policy names stand still until there is an answer; the
 * citizen's own time to answer runs, with its reminders.
 */
export function decideRequestInformation(complaint: Complaint, question: SealedText, facts: Facts): Decision {
  return [
    { type: 'InformationRequested', data: { question } },
    ...pauseStages(complaint, facts, 'awaiting-citizen'),
    startStage(complaint, facts, { stage: 'ANSWER', holder: holderOf(complaint), at: facts.now }),
  ];
}
