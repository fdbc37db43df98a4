import { setTimeout as sleep } from 'node:timers/promises';

/** Tries an expectation again until it holds, or fails with its last error after `within` ms. */
export async function eventually<T>(expectation: () => T | Promise<T>, within = 15_000): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(10);
    }
  }
}
