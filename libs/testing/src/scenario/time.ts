import { parseDuration } from '@nivaran/sla';
import type { Clock } from '@nivaran/platform';

const DAY = 86_400_000;

/** A Monday morning, at opening time in Bhopal. That week has no holiday; Tuesday of the next one is Guru Nanak Jayanti. */
export const MONDAY = '2026-11-16T10:00+05:30';

/** Milliseconds of an ISO 8601 instant with its offset, such as 2026-11-23T10:30+05:30. */
export function instant(at: string | number): number {
  const millis = typeof at === 'number' ? at : Date.parse(at);
  if (Number.isNaN(millis) || (typeof at === 'string' && !/(Z|[+-]\d\d:\d\d)$/.test(at)))
    throw new Error(`"${at}" is no instant; write it with its offset, such as 2026-11-23T10:30+05:30.`);
  return millis;
}

/** An ISO 8601 duration on the wall clock: a day is 24 hours. */
export function wallMillis(duration: string): number {
  const { days, millis } = parseDuration(duration);
  return days * DAY + millis;
}

/** A Clock that stands still until it is moved, and never goes back. */
export class MovingClock implements Clock {
  private millis: number;

  constructor(start: string | number = MONDAY) {
    this.millis = instant(start);
  }

  now(): Date {
    return new Date(this.millis);
  }

  /** Moves on by a duration on the wall clock: `after('PT3H')`. */
  after(duration: string): void {
    this.millis += wallMillis(duration);
  }

  /** Moves on to an instant. */
  at(moment: string | number): void {
    const next = instant(moment);
    if (next < this.millis) throw new Error(`A clock does not go back from ${this.now().toISOString()} to ${moment}.`);
    this.millis = next;
  }
}
