/** Roles of staff. Ladder levels name four of them. */
export const STAFF_ROLES = ['helpdesk', 'officer', 'supervisor', 'state', 'national', 'auditor', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * Who acts. `desk` is where a member of staff works; the helpdesk, auditors and administrators have none. A citizen's `id`
 * is that of their person in the vault; nobody else is the citizen of a complaint.
 */
export type Actor =
  | { readonly kind: 'staff'; readonly id: string; readonly role: StaffRole; readonly desk: string | null }
  | { readonly kind: 'citizen'; readonly id: string }
  | { readonly kind: 'system'; readonly id: 'routing' | 'clock' | 'incident' | 'retention' };
