import { meetStages } from '../domain/clocks/end-stage';
import { startStage } from '../domain/clocks/start-stage';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import type { ComplaintRouted, RoutingDeferred } from '../domain/events';

/** What the pack's routing rules said, or the helpdesk in their stead. */
export type RoutingOutcome =
  | ({ readonly kind: 'desk' } & Omit<ComplaintRouted['data'], 'packVersion'>)
  | ({ readonly kind: 'triage' } & Omit<RoutingDeferred['data'], 'packVersion'>);

/**
 * Puts a complaint on the desk that must act, and names the district desk that answers for it to the end. From here on
 * the promise to the citizen runs; it counts from the moment of lodging, not of routing.
 */
export function decideRoute(complaint: Complaint, outcome: RoutingOutcome, facts: Facts): Decision {
  const packVersion = facts.rules.version;
  if (outcome.kind === 'triage') {
    const { kind: _, ...deferred } = outcome;
    const known = complaint.status === 'triage' && complaint.reason === outcome.reason;
    return known ? [] : [{ type: 'RoutingDeferred', data: { ...deferred, packVersion } }];
  }
  const { kind: _, ...routed } = outcome;
  const { accountable, holder } = routed;
  return [
    { type: 'ComplaintRouted', data: { ...routed, packVersion } },
    ...meetStages(complaint, facts, ['ROUTE']),
    startStage(complaint, facts, { stage: 'RESOLVE', holder: accountable, at: complaint.lodgedAt }),
    startStage(complaint, facts, { stage: 'ACCEPT', holder, at: facts.now }),
    startStage(complaint, facts, { stage: 'ACT', holder, at: facts.now }),
  ];
}
