import { Directory, type Pack } from '@nivaran/directory';
import { NivaranError } from '@nivaran/platform';
import { targetMillis } from '@nivaran/sla';
import { OPEN, type OnProgress, type Selection, storedComplaints } from './stored-complaints';
import { type Use, type UseKind, USE_KINDS, usesOf, whatIsDropped } from './uses';
import type { PackParts } from './with-packs';

/** Something that a pack no longer has, and how many complaints need it. */
export interface DroppedInUse {
  readonly kind: UseKind;
  readonly id: string;
  readonly tickets: number;
}

/** The pack leaves out what complaints stand on. `details.uses` lists it. */
export class PackDropsWhatIsInUse extends NivaranError {
  readonly code = 'PACK_DROPS_WHAT_IS_IN_USE';

  constructor(
    { version, policy }: Pack,
    readonly uses: readonly DroppedInUse[],
  ) {
    const lines = uses.map(
      ({ kind, id, tickets }) => `\n  ${kind} ${id}: ${tickets} ${tickets === 1 ? 'ticket' : 'tickets'}`,
    );
    super(
      `The pack ${version} can't come into force: it no longer has what complaints use that are open, or that ended ` +
        `within ${policy.reopenWithin} and can come back.${lines.join('')}\nPut these back into its folder; what nothing new ` +
        'uses can go when those complaints are done.',
      { version, uses },
    );
  }
}

/** @throws PackDropsWhatIsInUse, TicketsBehind */
export async function assertNothingInUseIsDropped(
  { store, packs }: PackParts,
  next: Pack,
  now: Date,
  onProgress?: OnProgress,
): Promise<void> {
  const inForce = (await packs.publications()).at(-1);
  if (!inForce) return;
  await packs.ensure([inForce.version]);
  const dropped = whatIsDropped(packs.version(inForce.version).pack, next);
  if (dropped.size === 0) return;

  const tickets = new Map<Use, number>();
  for await (const page of storedComplaints(store, canComeBack(next, now), onProgress))
    for (const { complaint } of page)
      for (const use of usesOf(complaint)) if (dropped.has(use)) tickets.set(use, (tickets.get(use) ?? 0) + 1);
  if (tickets.size > 0) throw new PackDropsWhatIsInUse(next, [...tickets].map(toUse).toSorted(byKindAndId));
}

/** Open complaints, and those that ended so lately that the citizen, or who merged them, can bring them back. */
function canComeBack(pack: Pack, now: Date): Selection {
  const { alwaysOn } = new Directory(pack);
  const { reopenWithin, appealWithin } = pack.policy;
  const window = Math.max(targetMillis(reopenWithin, alwaysOn), targetMillis(appealWithin, alwaysOn));
  return {
    where: `${OPEN.where} or (status <> 'withdrawn' and status_since >= $1)`,
    values: [new Date(now.getTime() - window)],
  };
}

function toUse([text, tickets]: readonly [Use, number]): DroppedInUse {
  const [kind, id] = text.split(' ') as [UseKind, string];
  return { kind, id, tickets };
}

function byKindAndId(one: DroppedInUse, other: DroppedInUse): number {
  return USE_KINDS.indexOf(one.kind) - USE_KINDS.indexOf(other.kind) || (one.id < other.id ? -1 : 1);
}
