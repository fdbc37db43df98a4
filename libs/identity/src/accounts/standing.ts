import type { Directory, Tier } from '@nivaran/directory';
import { NivaranError } from '@nivaran/platform';
import type { Role } from './account';

/** Those who work for the whole pack rather than at a desk. */
const WITHOUT_DESK: readonly Role[] = ['helpdesk', 'auditor', 'admin'];

/** The tier that a role's desk must be of; an officer may work at any. */
const TIER_OF: Readonly<Partial<Record<Role, Tier>>> = {
  supervisor: 'DISTRICT',
  state: 'STATE',
  national: 'NATIONAL',
};

export class DeskForRole extends NivaranError {
  readonly code = 'DESK_FOR_ROLE';

  constructor(role: Role) {
    const { [role]: tier } = TIER_OF;
    super(
      WITHOUT_DESK.includes(role)
        ? `The role ${role} has no desk. Leave the desk out.`
        : `The role ${role} works at a desk${tier === undefined ? '' : ` of the tier ${tier}`}. Name one of the pack.`,
      { role },
    );
  }
}

/** Whether this role can work at this desk of the pack; null: at none. @throws DeskForRole */
export function assertStanding(role: Role, desk: string | null, directory: Directory): void {
  if (WITHOUT_DESK.includes(role)) {
    if (desk !== null) throw new DeskForRole(role);
    return;
  }
  if (desk === null || !directory.hasDesk(desk)) throw new DeskForRole(role);
  const tier = TIER_OF[role];
  if (tier !== undefined && directory.desk(desk).tier !== tier) throw new DeskForRole(role);
}

export class AccountIdInvalid extends NivaranError {
  readonly code = 'ACCOUNT_ID_INVALID';

  constructor() {
    super('An account is called by small letters, digits, dots and dashes, 60 at most: officer.sehore.');
  }
}

/** Small letters, digits, dots, dashes and underscores, 1 to 60, with a letter or digit at both ends. */
export function isAccountId(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?$/.test(text);
}

/** @throws AccountIdInvalid */
export function assertAccountId(text: string): void {
  if (!isAccountId(text)) throw new AccountIdInvalid();
}
