import fc from 'fast-check';

/** So many of a list, always the same for a seed. */
export function drawn<T>(list: readonly T[], count: number, seed: number): readonly T[] {
  const length = Math.min(list.length, count);
  return fc
    .sample(fc.shuffledSubarray([...list], { minLength: length, maxLength: length }), { seed, numRuns: 1 })
    .flat();
}
