import { type EventStore, TemporarilyUnavailable, waitForPosition } from '@nivaran/event-store';
import type { Clock } from '@nivaran/platform';
import { alarmsLost, deadlineLag, deadlinesFailed } from '../metrics/metrics';
import { type Deadline, LEASE, type Postponed, isAnyOverdue, withDue } from './claim';
import { deadlinesProjection } from './deadlines.projection';

/** Claimed and dealt with together: their streams are read at once, and their appends share round trips. */
const BATCH = 1000;
/** Batches at a time: while one is stored, the next one is read and decided. */
const LANES = 2;
/** An alarm rings at the next whole second; what is later than that has lost its own. */
const ALARM_LATE_AFTER = 1000;
/** Instants within so many ms share one ringing. */
const SLOT = 50;
const SHORTEST_PAUSE = 2000;
const LONGEST_PAUSE = 600_000;

/** A clock that could not be dealt with this time. */
export interface FailedDeadline {
  readonly deadline: Deadline;
  readonly error: unknown;
}

/**
 * Appends the events that move each of these clocks on or stop it, and answers with those where that failed. Must be
 * idempotent for each deadline: it is called at least once. A throw means that all have failed.
 */
export type FireDeadlines = (deadlines: readonly Deadline[]) => Promise<readonly FailedDeadline[]>;

/** Deals with every clock that is due, in batches. */
export class DueClocks {
  private running: Promise<void> | undefined;
  private asked = false;
  private stopping = false;
  /** By the end of their slot, in ms since 1970. */
  private readonly wakes = new Map<number, NodeJS.Timeout>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly fire: FireDeadlines,
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

  /**
   * Rings by itself shortly after this instant (ms since 1970), without waiting for the alarm of its second. Only this
   * process remembers: an alarm makes good for it.
   */
  ringAfter(instant: number): void {
    const slot = Math.ceil(instant / SLOT) * SLOT;
    if (this.stopping || this.wakes.has(slot)) return;
    const wake = setTimeout(
      () => {
        this.wakes.delete(slot);
        this.ring().catch(() => undefined); // what fails as a whole, the alarm or the look for overdue clocks does again
      },
      Math.max(0, slot - this.now()),
    );
    this.wakes.set(slot, wake.unref());
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
    for (const wake of this.wakes.values()) clearTimeout(wake);
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

  /** Lanes share the claims among them as whole workers do. */
  private async fireAll(): Promise<void> {
    const lane = async () => {
      while (!this.stopping) {
        const claimed = await withDue(this.store.pool, this.now(), BATCH, (deadlines) => this.fireBatch(deadlines));
        if (claimed === 0) return;
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
  }

  private async fireBatch(deadlines: readonly Deadline[]): Promise<Postponed[]> {
    const failures = await this.fire(deadlines).catch((error: unknown) =>
      deadlines.map((deadline) => ({ deadline, error })),
    );
    const failed = new Map(failures.map(({ deadline, error }) => [deadline, error]));
    const now = this.now();
    return deadlines.map((deadline) => {
      const late = Math.max(0, now - deadline.dueAt.getTime());
      if (!failed.has(deadline)) {
        deadlineLag.observe(late / 1000);
        return { ...deadline, until: now + LEASE };
      }
      deadlinesFailed.inc();
      this.onFailure(failed.get(deadline), deadline);
      // Again after as long as it is late already: soon at first, and what can never work costs less and less.
      return { ...deadline, until: now + Math.min(Math.max(late, SHORTEST_PAUSE), LONGEST_PAUSE) };
    });
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
