import { type Scope, scopeOf } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import type { ReaderOf } from '@nivaran/read-models';
import { RequestRefused } from '../problems/errors';

/** Whose complaints a member of staff may see listed and counted. @throws RequestRefused if it is nobody of the staff */
export function scopeOfReader({ actor }: ReaderOf, directory: Directory): Scope {
  if (actor.kind !== 'staff') throw new RequestRefused('SIGN_IN_REQUIRED');
  return scopeOf(actor, directory);
}
