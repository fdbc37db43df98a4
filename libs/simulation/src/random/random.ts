import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * A stream of chance (xoroshiro128+). Streams of different names are independent, so what one complaint draws never
 * depends on what happened to another one, nor on the order in which they are looked at.
 */
export class Random {
  private constructor(private readonly generator: RandomGenerator) {}

  /** The stream of this name, such as (seed, 'complaint', 17): the same one at every call. */
  static named(...name: readonly (string | number)[]): Random {
    const state = createHash('sha256').update(name.join('/')).digest();
    return new Random(xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => state.readInt32LE(offset))));
  }

  /** [0, 1) */
  unit(): number {
    return uniformFloat64(this.generator);
  }

  /** A whole number in [0, below). */
  int(below: number): number {
    return Math.floor(this.unit() * below);
  }

  /** [from, to) */
  between(from: number, to: number): number {
    return from + this.unit() * (to - from);
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  /** Most are shorter than the mean, a few much longer. Never more than eight times the mean. */
  exponential(mean: number): number {
    return mean * Math.min(8, -Math.log(1 - this.unit()));
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.int(list.length)];
    if (picked === undefined) throw new Error('Nothing can be picked from an empty list.');
    return picked;
  }

  /** `digits` decimal digits. */
  digits(digits: number): string {
    return String(this.int(10 ** digits)).padStart(digits, '0');
  }

  /** A version 4 UUID. */
  uuid(): string {
    const words = [0, 1, 2, 3].map(() => (this.generator.next() >>> 0).toString(16).padStart(8, '0')).join('');
    const variant = '89ab'[parseInt(words[16] ?? '0', 16) % 4];
    return `${words.slice(0, 8)}-${words.slice(8, 12)}-4${words.slice(13, 16)}-${variant}${words.slice(17, 20)}-${words.slice(20)}`;
  }
}
