import type { PoolClient } from 'pg';
import type { EventStore } from '../event-store';
import { BatchApplier } from './batch';
import { takeOver } from './checkpoint';
import { isOfThisBuild } from './definition';
import type { Subscription } from './subscription';

/** Idle polling starts fast and slows down; a nudge ends any wait. In ms. */
const SHORTEST_WAIT = 20;
const LONGEST_WAIT = 1000;
/** How long a process waits before it asks again whether the leader is gone, or the database back. */
const STANDBY_WAIT = 500;
/** How often an operator's releases are looked for, however busy the log is. In ms. */
const LOOK_FOR_RELEASED_EVERY = 1000;
const DEFAULT_BATCH = 500;

export interface RunnerOptions {
  readonly batchSize?: number;
  /** Told of trouble that the runner survives: a lost connection, a fence, a target that is away. */
  readonly onTrouble?: (subscription: string, error: unknown) => void;
}

/**
 * Runs one subscription in at most one process at a time. The leader holds a session lock on the very connection that
 * its batches run on: when the process dies, the lock goes with it and another one takes over at once; and the epoch
 * keeps out a leader whose session was cut while it paused.
 */
export class SubscriptionRunner {
  private running: Promise<void> | undefined;
  private stopping = false;
  private nudged = false;
  private wake: () => void = () => undefined;
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly store: EventStore,
    readonly subscription: Subscription,
    private readonly options: RunnerOptions = {},
  ) {}

  start(): void {
    this.unsubscribe = this.store.nudges.onNudge(() => this.nudge());
    this.running ??= this.run();
  }

  /** Looks for new events now. A nudge that comes while a batch is under way is remembered, not lost. */
  nudge(): void {
    this.nudged = true;
    this.wake();
  }

  /** Finishes the batch under way, then gives up the lead. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.unsubscribe();
    this.nudge();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.lead();
      } catch (error) {
        this.options.onTrouble?.(this.subscription.name, error);
      }
      if (!this.stopping) await this.sleep(STANDBY_WAIT, { despiteNudges: true });
    }
  }

  private async lead(): Promise<void> {
    const client = await this.store.pool.connect();
    const ignore = () => undefined; // a broken connection fails the next query; without a listener it fails the process
    client.on('error', ignore);
    let elected = true; // closing the session is right in doubt: it frees the lock
    try {
      elected = await this.isElected(client);
      if (!elected) return;
      if (!(await isOfThisBuild(client, this.subscription))) return;
      const epoch = await takeOver(client, this.subscription.name);
      const batchSize = this.options.batchSize ?? DEFAULT_BATCH;
      await this.follow(new BatchApplier(client, this.store.read, this.subscription, epoch, batchSize));
    } finally {
      client.off('error', ignore);
      client.release(elected);
    }
  }

  private async follow(applier: BatchApplier): Promise<void> {
    let wait = SHORTEST_WAIT;
    let lookedForReleased = Number.NEGATIVE_INFINITY;
    while (!this.stopping) {
      this.nudged = false;
      if (performance.now() - lookedForReleased >= LOOK_FOR_RELEASED_EVERY) {
        await applier.applyReleased();
        lookedForReleased = performance.now();
      }
      if ((await applier.next()) > 0) {
        wait = SHORTEST_WAIT;
        continue;
      }
      wait = (await this.sleep(wait)) ? SHORTEST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  private async isElected(client: PoolClient): Promise<boolean> {
    const { rows } = await client.query<{ elected: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('nivaran subscription ' || $1, 0)) as elected`,
      [this.subscription.name],
    );
    return rows[0]?.elected === true;
  }

  /** Resolves after `ms`, or at a nudge: true if it was one. */
  private async sleep(ms: number, { despiteNudges = false } = {}): Promise<boolean> {
    if (this.stopping || (this.nudged && !despiteNudges)) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.wake = () => {
        if (despiteNudges && !this.stopping) return;
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
