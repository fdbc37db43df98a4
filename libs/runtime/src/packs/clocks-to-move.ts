import {
  type Complaint,
  type Facts,
  type Rules,
  type StageAdjusted,
  decideAdjust,
  holderOf,
  isRefusal,
  perform,
  rulesFrom,
} from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import { OPEN, type OnProgress, type StoredComplaint, storedComplaints } from './stored-complaints';
import type { PackParts } from './with-packs';

/** A clock that goes on under another pack than it was started under, before and after. */
export interface ClockToMove {
  readonly ticketId: string;
  /** Of the complaint, when this was worked out. */
  readonly version: number;
  readonly stage: string;
  readonly instance: string;
  /** The desk whose time it is, or else that has the complaint; null while no desk has. */
  readonly desk: string | null;
  /** By which it will count. */
  readonly calendar: string;
  /** ISO 8601 UTC; both null while the clock is paused. */
  readonly dueBefore: string | null;
  readonly dueAfter: string | null;
}

/** Who moves clocks: nobody decides that for one complaint alone. */
export const CLOCK = { kind: 'system', id: 'clock' } as const;

/**
 * The open clocks that a pack would move if it were in force at `now`: those whose policy or calendar it changes. Changes
 * nothing; works for a pack that was not published too.
 * @throws TicketsBehind, PackVersionMissing
 */
export async function* clocksToMove(
  { store, packs }: PackParts,
  pack: Directory,
  now: Date,
  onProgress?: OnProgress,
): AsyncGenerator<ClockToMove> {
  const rules = rulesFrom(pack);
  const earlier = new Map<string, Rules>([[rules.version, rules]]);
  const rulesOf = (version: string): Rules => {
    const known = earlier.get(version) ?? rulesFrom(packs.version(version));
    earlier.set(version, known);
    return known;
  };
  for await (const page of storedComplaints(store, OPEN, onProgress)) {
    const versions = page.flatMap(({ complaint }) => complaint.stages.map(({ packVersion }) => packVersion));
    await packs.ensure(versions.filter((version) => version !== rules.version));
    for (const stored of page) {
      // As the command has it: time never goes back within one complaint.
      const facts = { now: Math.max(now.getTime(), Date.parse(stored.occurredAt)), rules, rulesOf };
      yield* movesOf(stored, facts);
    }
  }
}

/** What the command AdjustClocks would do now. */
function movesOf({ complaint, version }: StoredComplaint, facts: Facts): ClockToMove[] {
  const decision = perform(complaint, CLOCK, 'adjust-clocks', facts, decideAdjust);
  if (isRefusal(decision)) return []; // it ended between the table and its stream
  return decision.flatMap((event) => (event.type === 'StageAdjusted' ? [toMove(complaint, version, event.data)] : []));
}

function toMove(complaint: Complaint, version: number, adjusted: StageAdjusted['data']): ClockToMove {
  const { stage, instance, calendar, dueAt: dueAfter } = adjusted;
  const open = complaint.stages.find((one) => one.instance === instance);
  const dueBefore = open?.dueAt == null ? null : new Date(open.dueAt).toISOString();
  const desk = open?.holder ?? holderOf(complaint);
  return { ticketId: complaint.ticketId, version, stage, instance, desk, calendar, dueBefore, dueAfter };
}

/** How many of them belong to each desk, most first. */
export function clocksByDesk(
  clocks: readonly ClockToMove[],
): { readonly desk: string | null; readonly clocks: number }[] {
  const counts = new Map<string | null, number>();
  for (const { desk } of clocks) counts.set(desk, (counts.get(desk) ?? 0) + 1);
  return [...counts]
    .map(([desk, count]) => ({ desk, clocks: count }))
    .toSorted((one, other) => other.clocks - one.clocks || ((one.desk ?? '') < (other.desk ?? '') ? -1 : 1));
}
