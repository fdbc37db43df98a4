import type { Instant } from '@nivaran/sla';
import { Random } from '../random/random';
import { HOURS, WEEKDAYS } from './profile';

const STEP = 30 * 60_000;

/**
 * When the complaints are lodged: more by day than by night, fewer at the weekend, and some days busier than others. The
 * time of each is found from its number alone, and a later number is never earlier.
 */
export class Arrivals {
  /** Share of all complaints lodged before each step. */
  private readonly sums: number[] = [0];

  constructor(
    private readonly span: { readonly seed: number; readonly from: Instant; readonly until: Instant },
    private readonly complaints: number,
    timeZone: string,
  ) {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23', weekday: 'short' });
    const days = new Map<number, number>();
    for (let at = span.from; at < span.until; at += STEP) {
      const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
      const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts['weekday'] ?? '');
      const day = Math.floor((at - span.from) / 86_400_000);
      const mood = days.get(day) ?? Random.named(span.seed, 'day', day).between(0.75, 1.3);
      days.set(day, mood);
      const share = Math.min(STEP, span.until - at) / STEP;
      this.sums.push(
        (this.sums.at(-1) ?? 0) + share * mood * (HOURS[Number(parts['hour'])] ?? 0) * (WEEKDAYS[weekday] ?? 1),
      );
    }
  }

  /** @param index from 0 @param within where in its share of the time it falls, [0, 1) */
  at(index: number, within: number): Instant {
    const { sums, span } = this;
    const wanted = ((index + within) / this.complaints) * (sums.at(-1) ?? 0);
    let low = 0;
    let high = sums.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    const before = sums[low] ?? 0;
    const step = (sums[low + 1] ?? before) - before;
    const at = span.from + low * STEP + (step > 0 ? ((wanted - before) / step) * STEP : 0);
    return Math.min(Math.floor(at), span.until);
  }
}
