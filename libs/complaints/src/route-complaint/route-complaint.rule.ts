import { meetStages } from '../domain/clocks/end-stage';
import { iso } from '../domain/clocks/iso';
import { type DueEvent, recordDue } from '../domain/clocks/record-due';
import { startStage } from '../domain/clocks/start-stage';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import type { ComplaintEvent, ComplaintRouted, RoutingDeferred } from '../domain/events';
import { after } from '../domain/perform';

/** What the pack's routing rules said, or the helpdesk in their stead. */
export type RoutingOutcome =
  | ({ readonly kind: 'desk' } & Omit<ComplaintRouted['data'], 'packVersion'>)
  | ({ readonly kind: 'triage' } & Omit<RoutingDeferred['data'], 'packVersion'>);

/**
 * Puts a complaint on the desk that must act, and names the district desk that answers for it to the end. From here on
 * the promise to the citizen runs; it counts from the moment of lodging, not of routing, but for what it was merged for.
 * A promise that was broken before it reached a desk is nobody's but our own: no desk is named in that breach.
 */
export function decideRoute(complaint: Complaint, outcome: RoutingOutcome, facts: Facts): Decision {
  const packVersion = facts.rules.version;
  if (outcome.kind === 'triage') {
    const { kind: _, ...deferred } = outcome;
    const known = complaint.status === 'triage' && complaint.reason === outcome.reason;
    return known ? [] : [{ type: 'RoutingDeferred', data: { packVersion, ...deferred } }];
  }
  const { kind: _, ...routed } = outcome;
  const { accountable, holder } = routed;
  const met = meetStages(complaint, facts, ['ROUTE']);
  const waited = met[0]?.data.usedMillis ?? 0; // ROUTE runs day and night, and stands still while merged
  const promise = startStage(complaint, facts, { stage: 'RESOLVE', holder: accountable, at: facts.now - waited });
  const events: readonly ComplaintEvent[] = [
    { type: 'ComplaintRouted', data: { packVersion, ...routed } },
    ...met,
    promise,
    startStage(complaint, facts, { stage: 'ACCEPT', holder, at: facts.now }),
    startStage(complaint, facts, { stage: 'ACT', holder, at: facts.now }),
  ];
  if (promise.data.dueAt > iso(facts.now)) return events;
  const due = recordDue(after(complaint, events, facts), facts);
  return [...events, ...due.map(withoutDesk)];
}

function withoutDesk(event: DueEvent): ComplaintEvent {
  return event.type === 'StageBreached' ? { ...event, data: { ...event.data, holder: null, officer: null } } : event;
}
