import type { Random } from './random';

/** Draws in proportion to weights. */
export class Weighted<T> {
  private readonly sums: readonly number[];
  private readonly total: number;

  /** @param weights at least one above 0 */
  constructor(
    private readonly items: readonly T[],
    weights: readonly number[],
  ) {
    let sum = 0;
    this.sums = weights.map((weight) => (sum += weight));
    this.total = sum;
    if (!(sum > 0) || items.length !== weights.length) throw new Error('Each item needs a weight, and one above 0.');
  }

  static of<T extends string>(weights: Readonly<Record<T, number>>): Weighted<T> {
    return new Weighted(Object.keys(weights) as T[], Object.values<number>(weights));
  }

  draw(random: Random): T {
    const at = random.unit() * this.total;
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return this.items[low] as T;
  }
}
