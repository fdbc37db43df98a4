import type { ComplaintEvent } from '@nivaran/complaints';
import { type EventStore, type StoredEvent, requestHash } from '@nivaran/event-store';
import type { Scenario } from './scenario';

/** Puts a whole life into a log, one append for each thing that was done. Its sealed texts open with no key. */
export async function storeScenario(store: EventStore, { events }: Pick<Scenario, 'events'>): Promise<void> {
  for (const decision of decisionsOf(events)) await storeDecision(store, decision);
}

/** The events of a life as they were decided: each group is one append. */
export function decisionsOf(events: readonly StoredEvent<ComplaintEvent>[]): StoredEvent<ComplaintEvent>[][] {
  const decisions = new Map<string, StoredEvent<ComplaintEvent>[]>();
  for (const event of events) {
    const { commandId } = event.metadata;
    decisions.set(commandId, [...(decisions.get(commandId) ?? []), event]);
  }
  return [...decisions.values()];
}

export async function storeDecision(
  store: EventStore,
  decision: readonly StoredEvent<ComplaintEvent>[],
): Promise<void> {
  const [first] = decision;
  if (!first) return;
  const verdict = await store.append({
    streamId: first.streamId,
    expected: first.version === 1 ? 'none' : first.version - 1,
    events: decision.map(({ type, data }) => ({ type, data })),
    metadata: first.metadata,
    occurredAt: new Date(first.occurredAt),
    requestHash: requestHash({ decision: first.metadata.commandId }),
    result: null,
  });
  if (verdict.kind !== 'stored') throw new Error(`${first.type} of ${first.streamId} was not stored: ${verdict.kind}.`);
}
