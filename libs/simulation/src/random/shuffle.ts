import { Random } from './random';

const HALF = 10_000;
const ALL = HALF * HALF;

/**
 * 0, 1, 2 … 99,999,999 in another order, one number at a time and each exactly once: ticket numbers that look drawn, of
 * which none needs to be remembered to be avoided. Four rounds of a Feistel network on the two halves of the digits.
 */
export function shuffledNumbers(seed: number): (index: number) => number {
  const random = Random.named(seed, 'ticket numbers');
  const rounds = [0, 1, 2, 3].map(() => Array.from({ length: HALF }, () => random.int(HALF)));
  return (index) => {
    if (!Number.isInteger(index) || index < 0 || index >= ALL) throw new RangeError(`There is no number ${index}.`);
    let [left, right] = [Math.floor(index / HALF), index % HALF];
    for (const round of rounds) [left, right] = [right, (left + (round[right] ?? 0)) % HALF];
    return left * HALF + right;
  };
}
