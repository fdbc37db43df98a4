import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { LANES } from '../simulation';
import type { LaneAnswer, LaneWork } from './lane-worker';
import { type LaneOptions, type LaneStory, type StoryBatch, storyBatches } from './story-batch';

/** Batches that a thread may be ahead. */
const AHEAD = 6;

/** Where batches come from, one after the other; null at the end. */
export interface Source {
  next(): Promise<StoryBatch | null>;
  /** Of its lanes; known once `next` has answered with null. */
  stories: readonly LaneStory[];
  stop(): Promise<void>;
}

/** @param threads 0: no thread but this one. The story is the same whatever their number, up to LANES. */
export function openSources(options: LaneOptions, threads: number): readonly Source[] {
  const all = Array.from({ length: LANES }, (_, lane) => lane);
  const file = join(__dirname, 'lane-worker.js');
  const workers = existsSync(file) ? Math.min(threads, LANES) : 0; // not compiled: under a test runner
  if (workers === 0) return [localSource(all, options)];
  return Array.from({ length: workers }, (_, number) =>
    threadSource(file, { lanes: all.filter((lane) => lane % workers === number), options }),
  );
}

function localSource(lanes: readonly number[], options: LaneOptions): Source {
  const batches = storyBatches(lanes, options);
  return {
    stories: [],
    async next() {
      await setImmediate(); // signals and the database want to be heard
      const next = batches.next();
      return next.done ? ended(this, next.value) : next.value;
    },
    stop: () => Promise.resolve(),
  };
}

function threadSource(file: string, work: LaneWork): Source {
  const worker = new Worker(file, { workerData: work, resourceLimits: { maxYoungGenerationSizeMb: 192 } });
  const waiting: PromiseWithResolvers[] = [];
  const ready: LaneAnswer[] = [];
  let failure: Error | undefined;
  worker.on('message', (answer: LaneAnswer) => {
    const first = waiting.shift();
    if (first) first.resolve(answer);
    else ready.push(answer);
  });
  worker.on('error', (error) => {
    failure = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  for (let ahead = 0; ahead < AHEAD; ahead += 1) worker.postMessage('next');
  const answered = (): Promise<LaneAnswer> =>
    new Promise((resolve, reject) => {
      worker.postMessage('next');
      const answer = ready.shift();
      if (answer !== undefined) resolve(answer);
      else if (failure) reject(failure);
      else waiting.push({ resolve, reject });
    });
  return {
    stories: [],
    async next() {
      const answer = await answered();
      return 'stories' in answer ? ended(this, answer.stories) : answer;
    },
    stop: async () => void (await worker.terminate()),
  };
}

function ended(source: Source, stories: readonly LaneStory[]): null {
  source.stories = stories;
  return null;
}

interface PromiseWithResolvers {
  readonly resolve: (answer: LaneAnswer) => void;
  readonly reject: (error: Error) => void;
}
