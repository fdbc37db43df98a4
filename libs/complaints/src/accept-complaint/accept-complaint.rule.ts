import { meetStages } from '../domain/clocks/end-stage';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import { impossible } from '../domain/impossible';

/** An officer of the desk takes it in hand: from now on a person is responsible, not just a desk. */
export function decideAccept(complaint: Complaint, officer: string, facts: Facts): Decision {
  if (complaint.status !== 'routed') return impossible('accept', complaint);
  return [
    { type: 'ComplaintAccepted', data: { desk: complaint.holder, officer } },
    ...meetStages(complaint, facts, ['ACCEPT']),
  ];
}
