import { setTimeout as sleep } from 'node:timers/promises';
import { Worker, createPostgresBackend } from 'bullmq';
import type { WorkerOptions } from 'bullmq';
import { type JobBackend, REDIS_PREFIX, postgresConnection, redisConnection } from './backend';
import { type OnTrouble, sayingItOnce } from './trouble';

/** A job as its worker sees it. `data` is what the producer wrote, so its shape is known to both alone. */
export interface ReceivedJob {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}

/** Does a job; a throw means "again later", with growing pauses, until the attempts are used up. At least once. */
export type JobHandler = (job: ReceivedJob) => Promise<void>;

export interface JobWorkerOptions {
  /** Jobs at a time. */
  readonly concurrency: number;
  readonly onTrouble?: OnTrouble;
  /** After this many ms without a sign of life a worker's jobs go to another one; within twice that at most. */
  readonly takeOverAfter?: number;
}

const TAKE_OVER_AFTER = 15_000;
const REOPEN_AFTER = 1000;
const POLL_EVERY = 10;
const POSTGRES_CONNECTIONS = 4;
/** How long to wait for the queue's answers while closing, in ms: with the server away they never come. */
const CLOSE_WITHIN = 3000;

/** Works through one queue from construction to close(). A server that goes away is waited for. */
export class JobWorker {
  /** Jobs that were started and whose end the queue was not told of yet. */
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly onTrouble: OnTrouble;
  private readonly opened: Promise<void>;
  private worker: ReturnType<JobWorker['make']>;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly backend: JobBackend,
    readonly queue: string,
    private readonly handler: JobHandler,
    private readonly options: JobWorkerOptions,
  ) {
    this.onTrouble = sayingItOnce(options.onTrouble ?? (() => undefined));
    this.worker = this.make();
    this.opened = this.open();
  }

  /** Resolves when the worker has reached its server for the first time, or was closed. */
  async ready(): Promise<void> {
    await this.opened;
  }

  /** Takes no more jobs, finishes those under way and disconnects. */
  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  /** BullMQ never recovers from a PostgreSQL that was away at its first attempt: make a new worker for each. */
  private async open(): Promise<void> {
    for (;;) {
      try {
        await this.worker.waitUntilReady();
        break;
      } catch (error) {
        if (this.closing) return;
        this.onTrouble(error as Error, { queue: this.queue });
        await this.worker.end();
        await sleep(REOPEN_AFTER);
        if (this.closing) return;
        this.worker = this.make();
      }
    }
    if (!this.closing)
      this.worker.run().catch((error: unknown) => this.onTrouble(error as Error, { queue: this.queue }));
  }

  private async shut(): Promise<void> {
    const { worker } = this;
    await worker.pause();
    await Promise.allSettled(this.underWay.values());
    for (let left = CLOSE_WITHIN; left > 0 && this.underWay.size > 0; left -= POLL_EVERY) await sleep(POLL_EVERY);
    await Promise.race([worker.end(), sleep(CLOSE_WITHIN, undefined, { ref: false })]);
  }

  private make() {
    const { backend, queue, options } = this;
    const takeOverAfter = options.takeOverAfter ?? TAKE_OVER_AFTER;
    const common = {
      autorun: false,
      concurrency: options.concurrency,
      lockDuration: takeOverAfter,
      stalledInterval: takeOverAfter,
      // A job whose worker died is no worse than others: the work itself decides when it has failed.
      maxStalledCount: 1000,
      runRetryDelay: REOPEN_AFTER,
    } satisfies Omit<WorkerOptions, 'connection'>;
    const worker =
      backend.kind === 'redis'
        ? new Worker(queue, (job) => this.handle(job), {
            ...common,
            connection: redisConnection(backend.url, 'worker'),
            prefix: REDIS_PREFIX,
          })
        : new Worker(
            queue,
            (job) => this.handle(job),
            { ...common, connection: postgresConnection(backend.url, POSTGRES_CONNECTIONS) },
            createPostgresBackend,
          );
    worker.on('error', (error) => this.onTrouble(error, { queue }));
    worker.on('failed', (job, error) => {
      this.onTrouble(error, { queue, ...(job?.id ? { jobId: job.id } : {}) });
      this.underWay.delete(job?.id ?? '');
    });
    worker.on('completed', ({ id }) => this.underWay.delete(id ?? ''));
    return {
      waitUntilReady: () => worker.waitUntilReady(),
      run: () => worker.run(),
      /** Takes no more jobs. */
      pause: () => worker.pause(true),
      /**
       * By force: the polite way first waits for its blocking call, which with the server away never ends, and leaves
       * timers behind.
       */
      end: async () => {
        const closed = worker.close(true);
        worker
          .getBackend()
          .disconnectBlocking(false)
          .catch(() => undefined);
        await closed.catch(() => undefined);
      },
    };
  }

  private handle({ id = '', name, data }: { id?: string; name: string; data: unknown }): Promise<void> {
    const work = this.handler({ id, name, data });
    this.underWay.set(id, work);
    return work;
  }
}
