import {
  type Actor,
  type Action,
  type Complaint,
  type ComplaintEvent,
  type Decision,
  type Refusal,
  type Rule,
  evolve,
  isRefusal,
  perform,
} from '@nivaran/complaints';
import type { Scenario } from './scenario';

/** What a rule said, for `expect`: its events and the complaint after them, or its refusal. */
export interface Decided {
  readonly events: readonly ComplaintEvent[];
  /** Types of the events, in order. */
  readonly types: readonly ComplaintEvent['type'][];
  readonly refusal: Refusal | null;
  readonly complaint: Complaint;
}

/**
 * Given a scenario, when a rule is asked; then is Jest's `expect`:
 *
 * ```ts
 * const { types } = given(aComplaint().routedTo('bhopal')).when((complaint, facts) => decideAccept(complaint, 'asha', facts));
 * expect(types).toEqual(['ComplaintAccepted', 'StageMet']);
 * ```
 *
 * `when` asks the rule alone, `whenBy` as the server does: the clocks first, then permission, then the rule.
 */
export function given({ complaint, facts, now }: Scenario): {
  when(rule: Rule): Decided;
  whenBy(actor: Actor, action: Action, rule: Rule): Decided;
} {
  return {
    when: (rule) => decided(complaint, rule(complaint, facts), now),
    whenBy: (actor, action, rule) => decided(complaint, perform(complaint, actor, action, facts, rule), now),
  };
}

function decided(complaint: Complaint, decision: Decision, now: number): Decided {
  if (isRefusal(decision)) return { events: [], types: [], refusal: decision, complaint };
  const occurredAt = new Date(now).toISOString();
  return {
    events: decision,
    types: decision.map(({ type }) => type),
    refusal: null,
    complaint: decision.reduce((state, event) => evolve(state, { ...event, occurredAt }), complaint),
  };
}
