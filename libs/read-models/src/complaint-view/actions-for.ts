import {
  ACTIONS,
  type Action,
  type ActionInput,
  type Actor,
  type Complaint,
  type Facts,
  type InputKind,
  PERMISSIONS,
  type Permission,
  type Refusal,
  whyNot,
} from '@nivaran/complaints';

/** Something that can be done with a complaint, and whether this reader may do it now. */
export interface ActionView {
  readonly action: Action;
  readonly allowed: boolean;
  /** Why not; null if they may. */
  readonly reason: Refusal['refused'] | null;
  /** Values for the sentence that says why not: codes as the rules have them, such as the id of a desk. */
  readonly details: Refusal['details'];
  /** The fields of the request. */
  readonly input: readonly { readonly name: string; readonly kind: InputKind; readonly required: boolean }[];
}

/** What people do; the rest is for the system alone. */
const FOR_PEOPLE = ACTIONS.filter((action) => {
  const { staff, citizen }: Permission = PERMISSIONS[action];
  return citizen || staff.length > 0;
});

export function actionsFor(actor: Actor, complaint: Complaint, facts: Facts): ActionView[] {
  return FOR_PEOPLE.map((action) => {
    const refusal = whyNot(actor, action, complaint, facts);
    const input: Readonly<Record<string, ActionInput>> = PERMISSIONS[action].input;
    return {
      action,
      allowed: refusal === null,
      reason: refusal?.refused ?? null,
      details: refusal?.details ?? {},
      input: Object.entries(input).map(([name, { kind, required }]) => ({ name, kind, required })),
    };
  });
}
