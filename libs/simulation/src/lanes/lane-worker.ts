import { parentPort, workerData } from 'node:worker_threads';
import { transferable } from '@nivaran/event-store';
import { type LaneOptions, type LaneStory, type StoryBatch, storyBatches } from './story-batch';

export interface LaneWork {
  readonly lanes: readonly number[];
  readonly options: LaneOptions;
}

/** What a worker answers with: the next batch, or at the end what the stories were. */
export type LaneAnswer = StoryBatch | { readonly stories: readonly LaneStory[] };

// The main thread asks for each batch, and so decides how far ahead of the database the story may be.
if (parentPort) {
  const port = parentPort;
  const { lanes, options } = workerData as LaneWork;
  const batches = storyBatches(lanes, options);
  port.on('message', () => {
    const next = batches.next();
    if (next.done) port.postMessage({ stories: next.value } satisfies LaneAnswer);
    else port.postMessage(next.value satisfies LaneAnswer, memoryOf(next.value));
  });
}

function memoryOf({ prepared, at, index }: StoryBatch): ArrayBuffer[] {
  return [...transferable(prepared), ...[at, index].map(({ buffer }) => buffer as ArrayBuffer)];
}
