import { meetStages } from '../domain/clocks/end-stage';
import { startPromise } from '../domain/clocks/start-promise';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import { impossible } from '../domain/impossible';
import type { SealedText } from '../domain/sealed-text';

/**
 * The next tier decides. Allowed, the work begins anew at the desk where it began, with a new promise; dismissed, the
 * outcome stands, and only a still higher tier can look at it again.
 */
export function decideDecideAppeal(
  complaint: Complaint,
  { outcome, explanation }: { readonly outcome: 'allowed' | 'dismissed'; readonly explanation: SealedText },
  facts: Facts,
): Decision {
  if (complaint.status !== 'appealed') return impossible('decide-appeal', complaint);
  const { holder: decider, entry, against } = complaint;
  const decided = { outcome, decider, explanation };
  const over = meetStages(complaint, facts, ['APPEAL']);
  if (outcome === 'dismissed') {
    const status = against === 'rejected' ? 'rejected' : 'closed';
    return [{ type: 'AppealDecided', data: { status, holder: null, ...decided } }, ...over];
  }
  return [
    { type: 'AppealDecided', data: { status: 'routed', holder: entry, ...decided } },
    ...over,
    ...startPromise(complaint, facts),
  ];
}
