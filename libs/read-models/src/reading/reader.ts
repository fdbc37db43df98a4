import type { Actor, Complaint, Language } from '@nivaran/complaints';
import { standingOf } from './standing';

/** Who reads, and in which language. */
export interface ReaderOf {
  readonly actor: Actor;
  readonly language: Language;
}

/** Whether this is the citizen whose complaint it is. */
export function isOwn(actor: Actor, complaint: Complaint): boolean {
  return actor.kind === 'citizen' && actor.id === complaint.person;
}

/**
 * Whether this reader may read the citizen's own words, and have name and numbers revealed: the citizen, the helpdesk, and
 * the staff of the desks that hold the complaint or answer for it (of a merged one: that did). Others see the outline; so
 * do auditors and administrators, wherever they work.
 */
export function mayReadPersonal(actor: Actor, complaint: Complaint): boolean {
  if (isOwn(actor, complaint)) return true;
  if (actor.kind !== 'staff') return false;
  if (actor.role === 'helpdesk') return true;
  if (actor.role === 'auditor' || actor.role === 'admin') return false;
  const standing = standingOf(complaint);
  return 'holder' in standing && (actor.desk === standing.holder || actor.desk === standing.accountable);
}
