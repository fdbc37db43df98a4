import type { Act } from '../simulation';

/** Several lanes as one story: the earliest act first, and of equal ones that of the earlier complaint. */
export function* merged(lanes: readonly Iterator<Act>[]): Generator<Act> {
  const heads = lanes.map((lane) => ({ lane, head: lane.next() }));
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const candidate of heads) {
      if (candidate.head.done) continue;
      if (!first || first.head.done || isBefore(candidate.head.value, first.head.value)) first = candidate;
    }
    if (!first || first.head.done) return;
    yield first.head.value;
    first.head = first.lane.next();
  }
}

/** What orders the log. */
export function isBefore(one: Pick<Act, 'at' | 'index'>, other: Pick<Act, 'at' | 'index'>): boolean {
  return one.at < other.at || (one.at === other.at && one.index < other.index);
}
