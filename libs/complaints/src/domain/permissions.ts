import type { Actor, StaffRole } from './actor';
import type { Complaint, Status } from './complaint';
import { type Refusal, refuse } from './decision';

interface Permission {
  /** In which statuses it can be done at all. */
  readonly statuses: readonly Status[];
  readonly staff: readonly StaffRole[];
  readonly citizen: boolean;
  readonly system: boolean;
  /** Where a member of staff must work: at the desk that holds it, or anywhere. */
  readonly desk: 'holder' | 'any';
  /** Whether an officer must have accepted it; the supervisor of the desk may step in. */
  readonly inHand: boolean;
}

const EVERY_STATUS = [
  'lodged',
  'triage',
  'routed',
  'accepted',
  'awaitingCitizen',
  'resolved',
  'rejected',
  'closed',
] as const satisfies readonly Status[];

const DESK_STAFF = ['officer', 'supervisor', 'state', 'national'] as const;
const onDesk = { staff: DESK_STAFF, citizen: false, system: false, desk: 'holder' } as const;
const forCitizen = {
  staff: ['helpdesk', 'supervisor'],
  citizen: true,
  system: false,
  desk: 'any',
  inHand: false,
} as const;

/** Who may do what in which status: the only place that says so. Actions are named as in the HTTP contract. */
export const PERMISSIONS = {
  route: {
    statuses: ['lodged', 'triage'],
    staff: ['helpdesk', 'supervisor', 'state'],
    citizen: false,
    system: true,
    desk: 'any',
    inHand: false,
  },
  accept: { ...onDesk, statuses: ['routed'], inHand: false },
  release: { ...onDesk, statuses: ['accepted'], inHand: true },
  note: {
    statuses: EVERY_STATUS,
    staff: ['helpdesk', ...DESK_STAFF],
    citizen: false,
    system: false,
    desk: 'any',
    inHand: false,
  },
  'request-information': { ...onDesk, statuses: ['accepted'], inHand: true },
  'provide-information': { ...forCitizen, staff: ['helpdesk', ...DESK_STAFF], statuses: ['awaitingCitizen'] },
  forward: { ...onDesk, statuses: ['accepted'], inHand: true },
  return: { ...onDesk, statuses: ['routed', 'accepted'], inHand: true },
  resolve: { ...onDesk, statuses: ['accepted'], inHand: true },
  reject: { ...onDesk, statuses: ['accepted'], inHand: true },
  confirm: { ...forCitizen, statuses: ['resolved'] },
  reopen: { ...forCitizen, statuses: ['resolved', 'closed'] },
  close: { statuses: ['resolved'], staff: ['supervisor'], citizen: false, system: true, desk: 'any', inHand: false },
  'record-due': { statuses: EVERY_STATUS, staff: [], citizen: false, system: true, desk: 'any', inHand: false },
} as const satisfies Readonly<Record<string, Permission>>;

export type Action = keyof typeof PERMISSIONS;

export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/** Why this actor may not do this now; null if they may. */
export function whyNot(actor: Actor, action: Action, complaint: Complaint): Refusal | null {
  const permission: Permission = PERMISSIONS[action];
  if (!isAllowedKind(actor, permission)) return refuse('ROLE_MAY_NOT', { action });
  if (!permission.statuses.includes(complaint.status))
    return refuse('WRONG_STATUS', { action, status: complaint.status });
  if (actor.kind === 'citizen') return actor.id === complaint.person ? null : refuse('NOT_YOUR_TICKET', { action });
  if (actor.kind === 'system') return null;
  if (permission.desk === 'holder' && !('holder' in complaint && complaint.holder === actor.desk))
    return refuse('NOT_YOUR_DESK', { action, desk: 'holder' in complaint ? complaint.holder : '' });
  if (permission.inHand && actor.role !== 'supervisor' && 'officer' in complaint && complaint.officer !== actor.id)
    return refuse('NOT_YOUR_TICKET', { action, officer: complaint.officer });
  return null;
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
