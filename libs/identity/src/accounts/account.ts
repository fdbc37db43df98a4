/** Roles of staff. Which of them may do what is said elsewhere: here they are names. */
export const ROLES = ['helpdesk', 'officer', 'supervisor', 'state', 'national', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whose sign-in opens so much that a password alone is not enough. */
export const ROLES_WITH_SECOND_FACTOR: readonly Role[] = ['admin', 'state', 'national'];

/** A member of staff who may sign in. */
export interface Account {
  /** What they type to sign in, such as officer.bhopal. */
  readonly id: string;
  /** As colleagues call them. Personal data: never in a log. */
  readonly name: string;
  readonly role: Role;
  /** The desk that they work at; null for roles without one. */
  readonly desk: string | null;
}

/** An account of the table, where the role is text. */
export interface AccountRow extends Omit<Account, 'role'> {
  readonly role: string;
}

/** Only Accounts writes roles, so an unknown one means that the table was changed by hand. */
export function accountOf({ id, name, role, desk }: AccountRow): Account {
  const known = ROLES.find((each) => each === role);
  if (known === undefined) throw new Error(`Account ${id} has the role "${role}", which does not exist.`);
  return { id, name, role: known, desk };
}
