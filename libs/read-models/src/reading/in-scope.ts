import { type Actor, type Complaint, OutOfScope, type Scope, isInScope, scopeOf } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import { isOwn } from './reader';

/** Whether this reader may read the complaint at all: staff in whose scope it is, and the citizen. @throws OutOfScope */
export function assertInScope(actor: Actor, complaint: Complaint, directory: Directory): void {
  const isTheirs = actor.kind === 'staff' ? isInScope(scopeOf(actor, directory), complaint) : isOwn(actor, complaint);
  if (!isTheirs) throw new OutOfScope();
}

/** The desk and the district of a scope, as parameters of a query; both null: all. */
export function scopeValues(scope: Scope): readonly [desk: string | null, districtLgd: number | null] {
  return scope.kind === 'all' ? [null, null] : [scope.desk, scope.districtLgd];
}
