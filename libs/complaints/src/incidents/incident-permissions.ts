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

/** Why this actor may not do this; null if they may. */
export function whyNotIncident(actor: Actor, action: IncidentAction): IncidentRefusal | null {
  const roles: readonly StaffRole[] = INCIDENT_PERMISSIONS[action];
  return actor.kind === 'staff' && roles.includes(actor.role) ? null : { refused: 'ROLE_MAY_NOT', details: { action } };
}
