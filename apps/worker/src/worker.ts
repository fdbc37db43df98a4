import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { type EventStore, type Subscription, SubscriptionRunner } from '@nivaran/event-store';
import {
  ALARMS,
  ROUTING,
  DueClocks,
  type JobBackend,
  JobProducer,
  JobWorker,
  Lookahead,
  type OnTrouble,
  Relay,
  Sweep,
} from '@nivaran/jobs';
import type { Clock } from '@nivaran/platform';
import type { Logger } from 'pino';
import { fireDeadlines, foreseeDeadlines } from './clocks/fire-deadlines';
import { IncidentEnds } from './incidents/incident-ends';
import { type RouteJob, routeJobsOf } from './routing/route-job';
import { ROUTING_CONCURRENCY, Router } from './routing/router';

/** One look-up in an index: cheap enough to make good soon for an alarm that went down with its worker. In ms. */
const OVERDUE_EVERY = 500;

/** How often it is looked for what is no longer to be kept. In ms. */
const RETENTION_EVERY = 3_600_000;

export interface WorkerParts {
  readonly commands: CommandBus;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly log: Logger;
  readonly backend: JobBackend;
  readonly subscriptions: readonly Subscription[];
  /** Erases what the pack lets nobody keep any longer. */
  readonly eraseWhatIsOver: () => Promise<void>;
}

/**
 * Everything that happens without anybody asking: projections follow the log, the relay fills the queues, complaints are
 * routed, and clocks that are due say so. Any number of processes may run one.
 */
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly runners: readonly SubscriptionRunner[];
  private readonly producer: JobProducer;
  private readonly router: Router;
  private readonly incidentEnds: IncidentEnds;
  private readonly dueClocks: DueClocks;
  private readonly sweep: Sweep;
  private readonly overdue: Sweep;
  private readonly lookout: Sweep;
  private readonly retention: Sweep;
  private jobWorkers: readonly JobWorker[] = [];

  constructor(private readonly parts: WorkerParts) {
    const { commands, store, clock, log, backend, subscriptions } = parts;
    this.producer = new JobProducer(backend, this.onTrouble);
    this.router = new Router(commands, store, clock, log);
    this.incidentEnds = new IncidentEnds(commands, store, clock, log);
    this.dueClocks = new DueClocks(
      store,
      clock,
      (deadlines) => fireDeadlines(commands, deadlines),
      (err, { streamId, instance }) => log.error({ err, streamId, instance }, 'A due clock failed; it is tried again.'),
    );
    this.sweep = new Sweep([() => this.router.sweep(), () => this.incidentEnds.sweep()], (err) =>
      log.warn({ err }, 'A round of the sweep failed; the next one follows.'),
    );
    this.overdue = new Sweep(
      [() => this.dueClocks.ringIfOverdue()],
      (err) => log.warn({ err }, 'It could not be seen whether clocks are overdue; it is looked at again.'),
      OVERDUE_EVERY,
    );
    this.retention = new Sweep(
      [parts.eraseWhatIsOver],
      (err) => log.warn({ err }, 'What is no longer to be kept could not be erased; it is tried again.'),
      RETENTION_EVERY,
    );
    const lookahead = new Lookahead(store.pool, clock, (deadlines) => {
      for (const { dueAt } of deadlines) this.dueClocks.ringAfter(dueAt.getTime());
      return foreseeDeadlines(commands, deadlines);
    });
    this.lookout = new Sweep([() => lookahead.look()], (err) =>
      log.warn({ err }, 'Clocks could not be looked at ahead of time; they are when they are due.'),
    );
    this.runners = [...subscriptions, new Relay(this.producer, routeJobsOf)].map(
      (subscription) =>
        new SubscriptionRunner(store, subscription, {
          onTrouble: (name, err) =>
            log.warn({ err, subscription: name }, 'A subscription was interrupted and goes on.'),
        }),
    );
  }

  onApplicationBootstrap(): void {
    const { backend } = this.parts;
    for (const runner of this.runners) runner.start();
    this.jobWorkers = [
      new JobWorker(backend, ROUTING, ({ data }) => this.router.route(data as RouteJob), {
        concurrency: ROUTING_CONCURRENCY,
        onTrouble: this.onTrouble,
      }),
      new JobWorker(backend, ALARMS, () => this.dueClocks.ring(), { concurrency: 1, onTrouble: this.onTrouble }),
    ];
    this.sweep.start();
    this.overdue.start();
    this.lookout.start();
    this.retention.start();
  }

  /** Finishes the batches and jobs under way; the database must stay open until then. */
  async beforeApplicationShutdown(): Promise<void> {
    this.router.stop();
    this.incidentEnds.stop();
    await Promise.all([
      ...this.runners.map((runner) => runner.stop()),
      this.sweep.stop(),
      this.overdue.stop(),
      this.lookout.stop(),
      this.retention.stop(),
      this.dueClocks.stop(),
      ...this.jobWorkers.map((worker) => worker.close()),
    ]);
    await this.producer.close();
  }

  private readonly onTrouble: OnTrouble = (err, about) =>
    this.parts.log.warn({ err, ...about }, 'A queue had trouble and goes on.');
}
