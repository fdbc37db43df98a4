import { SetMetadata } from '@nestjs/common';
import type { RequestKind } from './request-limits';

const METADATA = 'nivaran:limit';

/** As what requests of a route count. `none`: whoever asks about the state of the process always gets an answer. */
export type RouteLimit = RequestKind | 'none';

export const setLimit = (limit: RouteLimit | null) => SetMetadata(METADATA, limit);

/** null: as a read or a write, as the method says. */
export function limitOfRoute(handler: object): RouteLimit | null {
  return (Reflect.getMetadata(METADATA, handler) as RouteLimit | null | undefined) ?? null;
}
