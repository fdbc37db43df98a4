/** The value below which a share of the samples lies (nearest rank). `share` from 0 to 1; at least one sample. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** Median, and how far apart the best and the worst round were. */
export function describeRounds(rounds: readonly number[], unit: string): string {
  const round = (n: number): string =>
    new Intl.NumberFormat('en-IN', { maximumFractionDigits: n < 100 ? 1 : 0 }).format(n);
  return `median ${round(quantile(rounds, 0.5))} ${unit}  (${round(Math.min(...rounds))} to ${round(Math.max(...rounds))} in ${rounds.length} rounds)`;
}

/** Runs `task` again and again, `inFlight` at a time, for `millis`; returns how many ended a second. */
export async function rate(inFlight: number, millis: number, task: (n: number) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let started = 0;
  let ended = 0;
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() - start < millis) {
        await task((started += 1));
        ended += 1;
      }
    }),
  );
  return ended / ((performance.now() - start) / 1000);
}
