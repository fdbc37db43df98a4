import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { TemporarilyUnavailable } from '@nivaran/event-store';
import { type OpenQueue, QUEUE_NAMES, closeQueue, inTime, openQueue } from '@nivaran/jobs';
import type { Queue } from 'bullmq';
import type { Logger } from '@nivaran/platform';
import { type RuntimeOptions, jobBackendOf } from '@nivaran/runtime';

/**
 * The queues, opened when somebody first looks into them. Only to be looked at: the log says what is to be done, and
 * whatever were taken out of a queue by hand would be put there again.
 */
export class OpenQueues {
  private opened: Promise<readonly OpenQueue[]> | null = null;

  constructor(
    private readonly options: Pick<RuntimeOptions, 'databaseUrl' | 'redisUrl'>,
    private readonly logger: Logger,
  ) {}

  /** @throws TemporarilyUnavailable */
  async adapters(): Promise<readonly BullMQAdapter[]> {
    this.opened ??= this.open();
    const queues = await this.opened;
    // It takes queues of either kind; its types know those in Redis alone.
    return queues.map((queue) => new BullMQAdapter(queue as Queue, { readOnlyMode: true }));
  }

  async close(): Promise<void> {
    const queues = await this.opened?.catch(() => []);
    await Promise.all((queues ?? []).map(closeQueue));
  }

  private async open(): Promise<readonly OpenQueue[]> {
    const backend = jobBackendOf(this.options);
    const queues = QUEUE_NAMES.map((name) =>
      openQueue(backend, name, (error, about) => this.logger.warn({ err: error, ...about }, 'A queue is in trouble.')),
    );
    try {
      await inTime(Promise.all(queues.map((queue) => queue.waitUntilReady())));
      return queues;
    } catch (error) {
      this.opened = null; // BullMQ does not recover from a server that was away at this point
      await Promise.all(queues.map(closeQueue));
      throw new TemporarilyUnavailable(`The queues do not answer: ${(error as Error).message}.`, {});
    }
  }
}
