import { isBefore } from './merge';
import type { Source } from './sources';
import type { StoryBatch } from './story-batch';

/** Where the next act lies. */
interface Head {
  readonly source: Source;
  batch: StoryBatch;
  act: number;
  /** Of the act's first event in its batch. */
  event: number;
}

/**
 * Calls `place` for every act of all sources in the order of the story, and `opened` for each batch before its first.
 * @param opened is awaited: what the batch depends on is stored there, and whoever is too slow slows the rest down
 */
export async function inOrder(
  sources: readonly Source[],
  opened: (batch: StoryBatch) => Promise<void>,
  place: (batch: StoryBatch, act: number, firstEvent: number) => void,
): Promise<void> {
  const heads: Head[] = [];
  for (const source of sources) {
    const batch = await source.next();
    if (!batch) continue;
    await opened(batch);
    heads.push({ source, batch, act: 0, event: 0 });
  }
  while (heads.length > 0) {
    let first = heads[0] as Head;
    for (const head of heads) if (isBefore(keyOf(head), keyOf(first))) first = head;
    const { batch, act, event, source } = first;
    place(batch, act, event);
    first.event += batch.prepared.eventCounts[act] ?? 0;
    first.act += 1;
    if (first.act < batch.at.length) continue;
    const next = await source.next();
    if (next) {
      await opened(next);
      Object.assign(first, { batch: next, act: 0, event: 0 });
    } else heads.splice(heads.indexOf(first), 1);
  }
}

function keyOf({ batch, act }: Head) {
  return { at: batch.at[act] ?? 0, index: batch.index[act] ?? 0 };
}
