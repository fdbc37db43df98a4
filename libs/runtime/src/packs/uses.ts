import { type Complaint, holderOf } from '@nivaran/complaints';
import type { Pack } from '@nivaran/directory';

/** What a complaint can stand on that a later pack may no longer have. */
export const USE_KINDS = ['desk', 'category', 'calendar', 'source'] as const;
export type UseKind = (typeof USE_KINDS)[number];
/** The kind and the id of one such thing: 'desk bhopal'. */
export type Use = `${UseKind} ${string}`;

/** What `before` has and `after` has not. */
export function whatIsDropped(before: Pack, after: Pack): ReadonlySet<Use> {
  const kept = new Set(whatIsIn(after));
  return new Set(whatIsIn(before).filter((use) => !kept.has(use)));
}

function whatIsIn({ desks, categories, calendars, messages }: Pack): Use[] {
  const sources = Object.keys(messages.en).flatMap((key) => /^source\.(.+)$/.exec(key)?.[1] ?? []);
  return [
    ...desks.map(({ id }) => use('desk', id)),
    ...categories.map(({ code }) => use('category', code)),
    ...calendars.map(({ id }) => use('calendar', id)),
    ...sources.map((code) => use('source', code)),
  ];
}

/** What a complaint can't go on without, each once: wherever it may have to go, as well as where it is. */
export function usesOf(complaint: Complaint): Use[] {
  const now = complaint.status === 'merged' ? complaint.before : complaint;
  const desks = [
    holderOf(now),
    ...('accountable' in now ? [now.accountable, now.entry, ...now.lentBy.map(({ desk }) => desk)] : []),
    now.status === 'appealed' ? now.heldBy : null,
    ...now.stages.map(({ holder }) => holder),
  ];
  return [
    ...new Set([
      ...desks.flatMap((desk) => (desk === null ? [] : [use('desk', desk)])),
      use('category', now.category),
      ...complaint.stages.map(({ calendar }) => use('calendar', calendar)),
      ...(now.status === 'awaitingSource' ? [use('source', now.source)] : []),
    ]),
  ];
}

const use = (kind: UseKind, id: string): Use => `${kind} ${id}`;
