import type { Actor, StaffRole } from './actor';
import type { Complaint } from './complaint';
import { type Facts, type Refusal, refuse } from './decision';
import { type Action, PERMISSIONS, type Permission } from './permissions';
import { isInScope, scopeOf } from './scope';

/** Why this actor may not do this now; null if they may. */
export function whyNot(actor: Actor, action: Action, complaint: Complaint, facts: Facts): Refusal | null {
  const permission: Permission = PERMISSIONS[action];
  const stranger = whyStranger(actor, action, complaint, facts);
  if (stranger) return stranger;
  // The clocks of an ended complaint stand still anyway, and erasing twice does nothing.
  if (complaint.erased && actor.kind !== 'system' && action !== 'erase') return refuse('PERSON_ERASED', { action });
  if (!permission.statuses.includes(complaint.status))
    return refuse('WRONG_STATUS', { action, status: complaint.status, statuses: permission.statuses.join(' ') });
  return placeRefuses(actor, action, complaint) ?? permission.guard?.(complaint, facts, actor) ?? null;
}

/** Why it is none of this actor's business: whoever is told so learns nothing else of the complaint. Null if it is. */
export function whyStranger(
  actor: Actor,
  action: Action,
  complaint: Complaint,
  { rules }: Pick<Facts, 'rules'>,
): Refusal | null {
  const permission: Permission = PERMISSIONS[action];
  if (!isAllowedKind(actor, permission))
    return refuse('ROLE_MAY_NOT', { action, roles: rolesOf(permission).join(' ') });
  if (actor.kind === 'staff' && !isInScope(scopeOf(actor, rules), complaint)) return refuse('OUT_OF_SCOPE', { action });
  return null;
}

function placeRefuses(actor: Actor, action: Action, complaint: Complaint): Refusal | null {
  const { desk, inHand }: Permission = PERMISSIONS[action];
  switch (actor.kind) {
    case 'system':
      return null;
    case 'citizen':
      return actor.id === complaint.person ? null : refuse('NOT_YOUR_TICKET', { action });
    case 'staff': {
      const place = deskFor(desk, actor.role, complaint.status === 'merged' ? complaint.before : complaint);
      if (place !== null && actor.role !== 'helpdesk' && actor.desk !== place)
        return refuse('NOT_YOUR_DESK', { action, desk: place });
      const officer = 'officer' in complaint ? complaint.officer : null;
      if (inHand && officer !== null && actor.role !== 'supervisor' && officer !== actor.id)
        return refuse('NOT_YOUR_TICKET', { action, officer });
      return null;
    }
  }
}

/** The desk at which the actor must work; empty if it is on none yet; null if any will do. */
function deskFor(desk: Permission['desk'], role: StaffRole, complaint: Complaint): string | null {
  const isAbove = role === 'state' || role === 'national';
  if (desk === 'any' || (desk === 'holder-or-above' && isAbove)) return null;
  if (desk === 'accountable') return 'accountable' in complaint ? complaint.accountable : '';
  return 'holder' in complaint ? complaint.holder : '';
}

/** Whom it is for, people only. */
function rolesOf({ staff, citizen }: Permission): readonly string[] {
  return citizen ? [...staff, 'citizen'] : staff;
}

function isAllowedKind(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'staff':
      return permission.staff.includes(actor.role);
    case 'citizen':
      return permission.citizen;
    case 'system':
      return permission.system;
  }
}
