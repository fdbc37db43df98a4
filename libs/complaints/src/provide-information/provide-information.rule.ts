import { meetStages } from '../domain/clocks/end-stage';
import { resumeStages } from '../domain/clocks/pause-stages';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import type { SealedText } from '../domain/sealed-text';

/** The citizen answers, or the helpdesk for them. The clocks run on from what they had used. */
export function decideProvideInformation(complaint: Complaint, answer: SealedText, facts: Facts): Decision {
  return [
    { type: 'InformationProvided', data: { answer } },
    ...meetStages(complaint, facts, ['ANSWER']),
    ...resumeStages(complaint, facts, 'awaiting-citizen'),
  ];
}
