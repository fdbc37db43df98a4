import type { JobsOptions } from 'bullmq';
import { TemporarilyUnavailable } from '@nivaran/event-store';
import type { JobBackend } from './backend';
import { type Job, assertJobId } from './job';
import { inTime } from './in-time';
import { type OpenQueue, closeQueue, openQueue } from './open-queue';
import { type OnTrouble, sayingItOnce } from './trouble';

/** Jobs in one round trip: more gain nothing, and PostgreSQL has them in one transaction (a thousand in 50 ms). */
const LARGEST_BULK = 1000;

const RETRIES: JobsOptions = { attempts: 8, backoff: { type: 'exponential', delay: 250, jitter: 0.5 } };
const AN_HOUR = 3600;
const A_WEEK = 7 * 24 * AN_HOUR;

/** Adds jobs. Each queue is opened when it gets its first one. */
export class JobProducer {
  private readonly queues = new Map<string, OpenQueue>();
  private readonly onTrouble: OnTrouble;

  constructor(
    private readonly backend: JobBackend,
    onTrouble: OnTrouble = () => undefined,
  ) {
    this.onTrouble = sayingItOnce(onTrouble);
  }

  /**
   * Adds the jobs that their queues do not hold yet, in bulk. All of them can be added again if it throws.
   * @throws TemporarilyUnavailable if a queue is away or does not answer within 5 s
   */
  async add(jobs: readonly Job[]): Promise<void> {
    for (const { id } of jobs) assertJobId(id);
    const names = [...new Set(jobs.map(({ queue }) => queue))];
    await Promise.all(
      names.map((name) =>
        this.addTo(
          name,
          jobs.filter(({ queue }) => queue === name),
        ),
      ),
    );
  }

  async close(): Promise<void> {
    const queues = [...this.queues.values()];
    this.queues.clear();
    await Promise.all(queues.map((queue) => closeQueue(queue)));
  }

  private async addTo(name: string, jobs: readonly Job[]): Promise<void> {
    const queue = this.queues.get(name) ?? openQueue(this.backend, name, this.onTrouble);
    this.queues.set(name, queue);
    try {
      for (let from = 0; from < jobs.length; from += LARGEST_BULK)
        await inTime(queue.addBulk(jobs.slice(from, from + LARGEST_BULK).map((job) => this.toBullJob(job))));
    } catch (error) {
      // What is in the jobs was checked before: whatever fails here is the queue's. BullMQ never recovers from a
      // PostgreSQL that was away when the queue was opened, so the next attempt opens it anew.
      if (this.queues.get(name) === queue) this.queues.delete(name);
      await closeQueue(queue); // nothing is under way at this point
      throw new TemporarilyUnavailable(`The queue ${name} did not take jobs: ${(error as Error).message}.`, { name });
    }
  }

  private toBullJob({ name, id, data, delayUntil, reusableId }: Job) {
    const delay = delayUntil === undefined ? 0 : Math.max(0, delayUntil - Date.now());
    const kept: JobsOptions = reusableId
      ? { removeOnComplete: true, removeOnFail: true }
      : { removeOnComplete: this.kept(AN_HOUR), removeOnFail: this.kept(A_WEEK) };
    return { name, data, opts: { ...RETRIES, ...kept, jobId: id, delay } };
  }

  /** PostgreSQL keeps by age alone: counting at each completion halves what it can do. */
  private kept(age: number) {
    return this.backend.kind === 'redis' ? { age, count: 10_000 } : { age };
  }
}
