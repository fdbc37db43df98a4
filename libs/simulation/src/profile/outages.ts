import type { Instant } from '@nivaran/sla';
import { Random } from '../random/random';

const HOUR = 3_600_000;

/** The times at which CoWIN was away: every nine days or so, for some hours up to two days. */
export class Outages {
  private readonly times: { readonly from: Instant; readonly to: Instant }[] = [];

  constructor(seed: number, from: Instant, until: Instant) {
    const random = Random.named(seed, 'outages');
    let at = from + random.between(12, 96) * HOUR;
    while (at < until) {
      const to = Math.round(at + random.between(5, 44) * HOUR);
      this.times.push({ from: Math.round(at), to });
      at = to + random.between(90, 340) * HOUR;
    }
  }

  /** When the outage that goes on at this moment ends; null if there is none. */
  endOf(at: Instant): Instant | null {
    return this.times.find(({ from, to }) => from <= at && at < to)?.to ?? null;
  }
}
