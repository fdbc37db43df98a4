import { parentPort, workerData } from 'node:worker_threads';
import { transferable } from '@nivaran/event-store';
import { type LaneOptions, type StoryBatch, storyBatches } from './story-batch';

export interface LaneWork {
  readonly lanes: readonly number[];
  readonly options: LaneOptions;
}

/** What a worker answers with: the next batch, or null at the end. */
export type LaneAnswer = StoryBatch | null;

// The main thread asks for each batch, and so decides how far ahead of the database the story may be.
if (parentPort) {
  const port = parentPort;
  const { lanes, options } = workerData as LaneWork;
  const batches = storyBatches(lanes, options);
  port.on('message', () => {
    const next = batches.next();
    const answer: LaneAnswer = next.done ? null : next.value;
    port.postMessage(answer, answer ? memoryOf(answer) : []);
  });
}

function memoryOf({ prepared, at, index, story }: StoryBatch): ArrayBuffer[] {
  return [...transferable(prepared), ...[at, index, story].map(({ buffer }) => buffer as ArrayBuffer)];
}
