import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '../event-store';
import { checkpointOf } from './checkpoint';

const POLL_EVERY = 10;

/**
 * Reading one's own write: waits until a subscription has passed a position.
 * @returns false if it has not within `timeout` ms: the reader then answers with what it has.
 */
export async function waitForPosition(
  store: EventStore,
  subscription: string,
  position: number,
  timeout = 2000,
): Promise<boolean> {
  if (position > (await store.read.head())) return false; // nobody has stored that
  const deadline = Date.now() + timeout;
  while ((await checkpointOf(store.pool, subscription)) < position) {
    if (Date.now() >= deadline) return false;
    await sleep(POLL_EVERY);
  }
  return true;
}
