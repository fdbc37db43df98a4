import { type EventStore, TemporarilyUnavailable, waitForPosition } from '@nivaran/event-store';
import type { Clock } from '@nivaran/platform';
import { alarmsLost, deadlineLag, deadlinesFailed } from '../metrics/metrics';
import { type Deadline, claimDue, isAnyOverdue, postpone } from './claim';
import { deadlinesProjection } from './deadlines.projection';
import { inParallel } from './in-parallel';

/** Claimed at a time: enough to keep the others busy, few enough to be done long before the lease is over. */
const BATCH = 500;
/** Deadlines that are dealt with at the same time; their appends share a flush. */
const CONCURRENCY = 32;
/** An alarm rings at the next whole second; what is later than that has lost its own. */
const ALARM_LATE_AFTER = 1000;
const SHORTEST_PAUSE = 2000;
const LONGEST_PAUSE = 600_000;

/**
 * Deals with every clock that is due. `fire` must append the events that move the clock on or stop it, and must be
 * idempotent for the same deadline: it is called at least once.
 */
export class DueClocks {
  private running: Promise<void> | undefined;
  private asked = false;
  private stopping = false;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly fire: (deadline: Deadline) => Promise<void>,
    private readonly onFailure: (error: unknown, deadline: Deadline) => void,
  ) {}

  /**
   * Deals with what is due by now, in this process once at a time; asked meanwhile, it looks once more.
   * @throws TemporarilyUnavailable once stopped: another worker's alarm or sweep has to do it
   */
  ring(): Promise<void> {
    this.asked = true;
    this.running ??= this.run();
    return this.running;
  }

  /** For the sweep: rings if an alarm was lost. */
  async ringIfOverdue(): Promise<void> {
    if (this.running || !(await isAnyOverdue(this.store.pool, this.now() - ALARM_LATE_AFTER))) return;
    alarmsLost.inc();
    await this.ring();
  }

  /** Finishes what was claimed, and claims no more. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running?.catch(() => undefined);
  }

  private async run(): Promise<void> {
    try {
      // Lets ring() remember this run before it can end.
      await Promise.resolve();
      while (this.asked && !this.stopping) {
        this.asked = false;
        const head = await this.store.read.head();
        await this.fireAll();
        // A clock that was wound moments ago may not be in the table yet, though its alarm rings already.
        await waitForPosition(this.store, deadlinesProjection.name, head);
        await this.fireAll();
      }
      if (this.stopping) throw new TemporarilyUnavailable('This worker is stopping and leaves due clocks to others.');
    } finally {
      // No await between the last look and this line: a ring() can't slip in and find a run that is over.
      this.running = undefined;
    }
  }

  private async fireAll(): Promise<void> {
    while (!this.stopping) {
      const claimed = await claimDue(this.store.pool, this.now(), BATCH);
      if (claimed.length === 0) return;
      await inParallel(byStream(claimed), CONCURRENCY, async (deadlines) => {
        for (const deadline of deadlines) await this.fireOne(deadline);
      });
    }
  }

  private async fireOne(deadline: Deadline): Promise<void> {
    const dueAt = deadline.dueAt.getTime();
    try {
      await this.fire(deadline);
      deadlineLag.observe(Math.max(0, this.now() - dueAt) / 1000);
    } catch (error) {
      deadlinesFailed.inc();
      this.onFailure(error, deadline);
      // Again after as long as it is late already: soon at first, and what can never work costs less and less.
      const pause = Math.min(Math.max(this.now() - dueAt, SHORTEST_PAUSE), LONGEST_PAUSE);
      await postpone(this.store.pool, deadline, this.now() + pause).catch(() => undefined); // else the lease decides
    }
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

/** Deadlines of one stream are dealt with one after the other: together they would get into each other's way. */
function byStream(deadlines: readonly Deadline[]): Deadline[][] {
  const streams = new Map<string, Deadline[]>();
  for (const deadline of deadlines) {
    const known = streams.get(deadline.streamId);
    if (known) known.push(deadline);
    else streams.set(deadline.streamId, [deadline]);
  }
  return [...streams.values()];
}
