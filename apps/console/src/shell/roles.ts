import type { Session } from '../api/schema';

type Role = Session['role'];

export const ROLES = [
  ...(['helpdesk', 'officer', 'supervisor', 'state', 'national', 'auditor', 'admin'] as const),
] satisfies Role[];

/* Who may do what apart from a ticket, as the API says it of its endpoints (docs/access.md). */
export const SEARCHING: readonly Role[] = ['helpdesk', 'officer', 'supervisor', 'state', 'national'];
export const LODGING: readonly Role[] = ['helpdesk', 'officer', 'supervisor', 'state', 'national'];
export const TAKING: readonly Role[] = ['officer', 'supervisor', 'state', 'national'];
export const ASSIGNING: readonly Role[] = ['supervisor', 'state', 'national'];
export const ADMINISTRATING: readonly Role[] = ['admin', 'auditor'];
/** They see the queue of their own desk and no other. */
export const OF_ONE_DESK: readonly Role[] = ['officer', 'supervisor'];
