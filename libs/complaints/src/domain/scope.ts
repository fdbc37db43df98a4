import type { Actor, StaffRole } from './actor';
import type { Complaint } from './complaint';
import type { Tier } from './tier';

/**
 * Whose complaints a member of staff sees and acts on: all of the pack; or what a desk holds, answers for or lent to
 * another, and with `districtLgd` whatever lies in that district as well.
 */
export type Scope =
  { readonly kind: 'all' } | { readonly kind: 'desk'; readonly desk: string; readonly districtLgd: number | null };

/** As much of the pack as a scope depends on. */
export interface Desks {
  hasDesk(id: string): boolean;
  desk(id: string): { readonly tier: Tier; readonly districtLgd: number | null };
}

/** Who works at a desk sees no more than that desk, or as its supervisor that district. */
const OF_DESK: readonly StaffRole[] = ['officer', 'supervisor'];

/** An officer's scope is the desk; a supervisor's the district, or all of it at the state or national desk. */
export function scopeOf({ role, desk: id }: Actor & { kind: 'staff' }, desks: Desks): Scope {
  if (!OF_DESK.includes(role)) return { kind: 'all' };
  const desk = id !== null && desks.hasDesk(id) ? desks.desk(id) : undefined;
  if (role === 'officer' || desk === undefined) return { kind: 'desk', desk: id ?? '', districtLgd: null };
  return desk.tier === 'DISTRICT' ? { kind: 'desk', desk: id ?? '', districtLgd: desk.districtLgd } : { kind: 'all' };
}

/** A merged complaint lies where it lay before. Before it is on a desk, it lies in the districts that it names itself. */
export function isInScope(scope: Scope, complaint: Complaint): boolean {
  if (scope.kind === 'all') return true;
  const { desk, districtLgd } = scope;
  const standing = complaint.status === 'merged' ? complaint.before : complaint;
  if (!('holder' in standing)) return districtLgd !== null && districtsNamed(standing).includes(districtLgd);
  const before = standing.status === 'appealed' ? [standing.heldBy] : [];
  const desks = [standing.holder, standing.accountable, ...standing.lentBy.map((lent) => lent.desk), ...before];
  return desks.includes(desk) || standing.districtLgd === districtLgd;
}

function districtsNamed({ vaccination, residence }: Complaint): readonly (number | null)[] {
  return [vaccination.districtLgd, residence.districtLgd];
}
