import { SetMetadata } from '@nestjs/common';
import type { Role, TokenScope } from '@nivaran/identity';

/**
 * Who may call a route: staff; staff whose session may still need something, such as a code; staff, and citizens who
 * proved a mobile number; those citizens alone; anybody, who may be signed in; anybody, of whom no more is looked for than a
 * proved number; anybody, and nobody looks who it is.
 */
export type Access = 'signed-in' | 'signing-in' | 'party' | 'citizen' | 'anybody' | 'visitor' | 'open';

export interface AccessRule {
  readonly access: Access;
  /** Of staff; null: all of them. What depends on a complaint is said in the table of the domain. */
  readonly roles: readonly Role[] | null;
  /** What an access token must open; null: `read` or `write`, as the method says; never: only a session will do. */
  readonly token: TokenScope | 'never' | null;
  /** Only for whoever has just signed in: a computer that was left alone changes nothing of the kind. */
  readonly fresh: boolean;
}

const METADATA = 'nivaran:access';
/** A route that says nothing is for staff. */
const DEFAULT: AccessRule = { access: 'signed-in', roles: null, token: null, fresh: false };

export const setAccess = (rule: AccessRule) => SetMetadata(METADATA, rule);

export function accessRuleOf(handler: object): AccessRule {
  return (Reflect.getMetadata(METADATA, handler) as AccessRule | undefined) ?? DEFAULT;
}
