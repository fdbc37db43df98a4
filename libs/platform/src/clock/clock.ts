/** Where "now" comes from. Rules never read the time themselves: they are given it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Injection token of the Clock. */
export const CLOCK = Symbol('Clock');
