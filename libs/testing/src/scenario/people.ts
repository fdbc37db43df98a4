import type { Actor, StaffRole } from '@nivaran/complaints';
import type { Tier } from '@nivaran/directory';
import { defaultPack } from './default-pack';

/** The person of every scenario's citizen, unless it names another. */
export const PERSON = '5f7a2f0e-6a52-4a57-9d0f-3f0f6f1c2a11';

const ROLE_AT = { DISTRICT: 'officer', STATE: 'state', NATIONAL: 'national' } as const satisfies Record<
  Tier,
  StaffRole
>;

/** Somebody who works at a desk, in the role of its tier: officer.bhopal, officer.national. */
export function officerAt(desk: string, id = `officer.${desk}`): Actor {
  return { kind: 'staff', id, role: ROLE_AT[defaultPack().desk(desk).tier], desk };
}

export function supervisorAt(desk: string): Actor {
  return { kind: 'staff', id: `supervisor.${desk}`, role: 'supervisor', desk };
}

export function citizen(person = PERSON): Actor {
  return { kind: 'citizen', id: person };
}

export const HELPDESK: Actor = { kind: 'staff', id: 'helpdesk', role: 'helpdesk', desk: null };
export const AUDITOR: Actor = { kind: 'staff', id: 'auditor', role: 'auditor', desk: null };
export const ADMIN: Actor = { kind: 'staff', id: 'admin', role: 'admin', desk: null };
export const ROUTING: Actor = { kind: 'system', id: 'routing' };
export const CLOCKWORK: Actor = { kind: 'system', id: 'clock' };
