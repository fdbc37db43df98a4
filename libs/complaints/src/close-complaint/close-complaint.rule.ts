import { meetStages } from '../domain/clocks/end-stage';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import type { ComplaintClosed } from '../domain/events';

/** Ends a resolved complaint without the citizen's word: by a supervisor, or because the time to object is over. */
export function decideClose(complaint: Complaint, reason: ComplaintClosed['data']['reason'], facts: Facts): Decision {
  return [...meetStages(complaint, facts, ['CONFIRM']), { type: 'ComplaintClosed', data: { reason } }];
}
