import type { Actor, StaffRole } from '../domain/actor';
import type { IncidentRefusal } from './incident-refusal';

const ANSWERABLE = ['supervisor', 'state', 'national', 'admin'] as const satisfies readonly StaffRole[];

/** Who may speak to all citizens about an incident. Linking a complaint to one is in the table of complaints. */
export const INCIDENT_PERMISSIONS = {
  declare: ANSWERABLE,
  update: ANSWERABLE,
  end: ANSWERABLE,
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

export type IncidentAction = keyof typeof INCIDENT_PERMISSIONS;

/**
 * Why this actor may not do this; null if they may. A supervisor speaks for their own desk: what another desk has declared
 * is for that desk, and for those above all desks.
 * @param declaredAt the desk of whoever declared it; null if they have none, or if nothing is declared yet
 */
export function whyNotIncident(
  actor: Actor,
  action: IncidentAction,
  declaredAt: string | null = null,
): IncidentRefusal | null {
  const roles: readonly StaffRole[] = INCIDENT_PERMISSIONS[action];
  if (actor.kind !== 'staff' || !roles.includes(actor.role))
    return { refused: 'ROLE_MAY_NOT', details: { action, roles: roles.join(' ') } };
  if (action === 'declare' || actor.role !== 'supervisor' || actor.desk === declaredAt) return null;
  return { refused: 'INCIDENT_ELSEWHERE', details: { action, desk: declaredAt ?? '' } };
}
