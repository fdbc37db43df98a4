/** Told of trouble that queues and workers survive by themselves. */
export type OnTrouble = (error: Error, about: { readonly queue: string; readonly jobId?: string }) => void;

const QUIET_FOR = 30_000;
const MOST_REMEMBERED = 100;

/** While a server is away each reconnect fails with the same words: passes them on once in 30 s for each queue. */
export function sayingItOnce(onTrouble: OnTrouble): OnTrouble {
  const said = new Map<string, number>();
  return (error, about) => {
    const words = `${about.queue} ${error.message}`;
    const now = Date.now();
    if ((said.get(words) ?? 0) > now - QUIET_FOR) return;
    if (said.size >= MOST_REMEMBERED) said.clear();
    said.set(words, now);
    onTrouble(error, about);
  };
}
