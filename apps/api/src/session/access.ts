import { SetMetadata } from '@nestjs/common';

/** Who may call a route: staff only; anybody, who may be signed in; anybody, and nobody looks who it is. */
export type Access = 'signed-in' | 'anybody' | 'open';

const METADATA = 'nivaran:access';

export const setAccess = (access: Access) => SetMetadata(METADATA, access);

/** A route that says nothing is for staff. */
export function accessOf(handler: object): Access {
  return (Reflect.getMetadata(METADATA, handler) as Access | undefined) ?? 'signed-in';
}
