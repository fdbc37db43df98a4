import { useSyncExternalStore } from 'react';

const EVERY = 30_000;

let now = Date.now();
const listeners = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  for (const listener of listeners) listener();
}, EVERY);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The time, told anew twice a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
