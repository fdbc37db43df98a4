import type { StoredEvent } from '@nivaran/event-store';

/** What an event says of a clock, whatever the event is about: when that clock next needs the worker. */
export interface ClockWord {
  /** Unique within the stream. */
  readonly instance: string;
  /** ISO 8601; null: not any more. */
  readonly wakeAt: string | null;
}

/** The word of an event on a clock; undefined if it says nothing of one. */
export function clockWordOf({ data }: StoredEvent): ClockWord | undefined {
  const { instance, wakeAt } = data as { instance?: unknown; wakeAt?: unknown };
  if (typeof instance !== 'string' || (typeof wakeAt !== 'string' && wakeAt !== null)) return undefined;
  return { instance, wakeAt };
}
