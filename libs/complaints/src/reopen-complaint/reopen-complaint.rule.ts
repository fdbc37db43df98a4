import { cancelStages } from '../domain/clocks/end-stage';
import { startPromise } from '../domain/clocks/start-promise';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/** The citizen says that it is not put right after all. It goes back to the desk where it began, with a new promise. */
export function decideReopen(complaint: Complaint, reason: SealedText, facts: Facts): Decision {
  if (complaint.status !== 'resolved' && complaint.status !== 'closed') return impossible('reopen', complaint);
  return [
    { type: 'ComplaintReopened', data: { holder: complaint.entry, reason } },
    ...cancelStages(complaint, facts, ['CONFIRM']),
    ...startPromise(complaint, facts),
  ];
}
