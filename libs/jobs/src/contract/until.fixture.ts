import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds. @throws Error after `within` ms */
export async function until(condition: () => boolean | Promise<boolean>, within = 20_000): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not so within ${within} ms: ${condition.toString()}`);
    await sleep(10);
  }
}
