import { randomUUID } from 'node:crypto';
import { EventStore, EventTypes, SubscriptionRunner } from '@nivaran/event-store';
import { systemClock } from '@nivaran/platform';
import type { Pool } from 'pg';
import type { Deadline } from '../deadlines/claim';
import { deadlinesProjection } from '../deadlines/deadlines.projection';
import { DueClocks } from '../deadlines/due-clocks';
import type { JobBackend } from '../queues/backend';
import { JobProducer } from '../queues/job-producer';
import { JobWorker } from '../queues/job-worker';
import { ALARMS } from '../queues/queue-names';
import { Relay } from '../relay/relay';
import { Sweep } from '../sweep/sweep';

/** The smallest world with clocks: they are wound, and once they have rung they are still. */
export const CLOCK_TYPES = new EventTypes([
  { type: 'ClockWound', version: 1 },
  { type: 'ClockRang', version: 1 },
]);

/** Appends one event about a clock. @param wakeAt in ms since 1970; null stops it */
export async function tell(
  store: EventStore,
  type: 'ClockWound' | 'ClockRang',
  streamId: string,
  instance: string,
  wakeAt: number | null,
): Promise<void> {
  const data = { instance, wakeAt: wakeAt === null ? null : new Date(wakeAt).toISOString() };
  await store.append({
    streamId,
    expected: 'any',
    events: [{ type, data }],
    // A new id each time: a clock that rings twice shows in the log.
    metadata: { actor: { kind: 'system', id: 'test' }, commandId: randomUUID() },
    occurredAt: new Date(),
    requestHash: '',
    result: null,
  });
}

/** One worker process as far as clocks go. */
export class ClockWork {
  readonly store: EventStore;
  readonly fired: (Deadline & { readonly at: number })[] = [];
  private readonly runners: readonly SubscriptionRunner[];
  private readonly producer: JobProducer;
  private readonly worker: JobWorker;
  private readonly dueClocks: DueClocks;
  private readonly sweep: Sweep;

  constructor(pool: Pool, backend: JobBackend) {
    this.store = new EventStore(pool, CLOCK_TYPES);
    this.producer = new JobProducer(backend);
    this.dueClocks = new DueClocks(
      this.store,
      systemClock,
      (deadlines) => this.fire(deadlines),
      () => undefined,
    );
    const relay = new Relay(this.producer, () => []);
    this.runners = [deadlinesProjection, relay].map((each) => new SubscriptionRunner(this.store, each));
    this.worker = new JobWorker(backend, ALARMS, () => this.dueClocks.ring(), { concurrency: 1 });
    this.sweep = new Sweep([() => this.dueClocks.ringIfOverdue()], () => undefined, 500);
    for (const runner of this.runners) runner.start();
    this.sweep.start();
  }

  async stop(): Promise<void> {
    const running = [...this.runners, this.sweep, this.dueClocks];
    await Promise.all([...running.map((each) => each.stop()), this.worker.close()]);
    await this.producer.close();
    await this.store.close();
  }

  private async fire(deadlines: readonly Deadline[]): Promise<[]> {
    this.fired.push(...deadlines.map((deadline) => ({ ...deadline, at: Date.now() })));
    await Promise.all(deadlines.map((each) => tell(this.store, 'ClockRang', each.streamId, each.instance, null)));
    return [];
  }
}
