import type { Actor } from './actor';
import { iso } from './clocks/iso';
import { recordDue } from './clocks/record-due';
import type { Complaint } from './complaint';
import { type Decision, type Facts, isRefusal } from './decision';
import type { ComplaintEvent } from './events';
import { type Recorded, evolve } from './evolve';
import type { Action } from './permissions';
import { whyNot } from './why-not';

/** What a thing that can happen means: its events, given that it is allowed. */
export type Rule = (complaint: Complaint, facts: Facts) => Decision;

/** One whole decision on an existing complaint: what the clocks have to say first, then permission, then the rule. */
export function perform(complaint: Complaint, actor: Actor, action: Action, facts: Facts, rule: Rule): Decision {
  const due = recordDue(complaint, facts);
  const current = after(complaint, due, facts);
  const refusal = whyNot(actor, action, current, facts);
  if (refusal) return refusal;
  const decision = rule(current, facts);
  return isRefusal(decision) ? decision : [...due, ...decision];
}

/** The complaint after events that are decided now. */
export function after(complaint: Complaint, events: readonly ComplaintEvent[], { now }: Pick<Facts, 'now'>): Complaint {
  if (events.length === 0) return complaint;
  const occurredAt = iso(now);
  return events.reduce((state, { type, data }) => evolve(state, { occurredAt, type, data } as Recorded), complaint);
}
