import { randomUUID } from 'node:crypto';
import type { Append } from '../append/append';
import { EventTypes } from '../events/event-types';
import { requestHash } from '../events/hash';

/** Events of nobody's domain, for specs of the store itself. */
export const SAMPLE_TYPES = new EventTypes([
  { type: 'Happened', version: 1 },
  { type: 'Renamed', version: 2, upcasters: { 1: ({ name, ...rest }) => ({ ...rest, title: name }) } },
]);

/** An append of `count` events to a stream, by a command of its own unless one is named. */
export function sampleAppend(
  streamId: string,
  change: Partial<Append> & { commandId?: string; count?: number } = {},
): Append {
  const { commandId = randomUUID(), count = 1, ...rest } = change;
  return {
    streamId,
    expected: 'any',
    events: Array.from({ length: count }, (_, n) => ({ type: 'Happened', data: { n } })),
    metadata: { actor: { kind: 'system', id: 'spec' }, commandId },
    occurredAt: new Date('2026-11-23T05:30:00.123Z'),
    requestHash: requestHash({ streamId, count }),
    result: { done: streamId },
    ...rest,
  };
}
