import type { CommandBus } from '@nestjs/cqrs';
import { ActionRefused, RouteComplaint, ticketIdOf } from '@nivaran/complaints';
import type { EventStore } from '@nivaran/event-store';
import { inParallel } from '@nivaran/jobs';
import { claimUnrouted } from '@nivaran/read-models';
import type { Clock } from '@nivaran/platform';
import type { Logger } from 'pino';
import type { RouteJob } from './route-job';

/** Complaints that are routed at the same time. */
export const ROUTING_CONCURRENCY = 16;
const SWEPT_AT_A_TIME = 100;

/** Puts lodged complaints on their desks, at least once: the command's id comes from the position. */
export class Router {
  private stopping = false;

  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Routes one. Somebody who was faster is not an error. */
  async route({ streamId, position }: RouteJob): Promise<void> {
    const ticketId = ticketIdOf(streamId);
    if (ticketId === null) throw new Error(`The stream ${streamId} is no complaint's and can't be routed.`);
    const actor = { kind: 'system', id: 'routing' } as const;
    const commandId = `route-${ticketId}-${position}`;
    try {
      await this.commands.execute(new RouteComplaint({ ticketId, actor, commandId, expectedVersion: null }, null));
    } catch (error) {
      if (!(error instanceof ActionRefused && error.code === 'WRONG_STATUS')) throw error;
    }
  }

  /** Routes those whose job was lost, or whose queue is away. */
  async sweep(): Promise<void> {
    while (!this.stopping) {
      const claimed = await claimUnrouted(this.store.pool, this.clock.now().getTime(), SWEPT_AT_A_TIME);
      if (claimed.length === 0) return;
      this.log.warn(
        { complaints: claimed.length },
        'Complaints waited too long for their desk; the sweep routes them.',
      );
      await inParallel(claimed, ROUTING_CONCURRENCY, (job) =>
        this.route(job).catch((error: unknown) =>
          this.log.error({ err: error, streamId: job.streamId }, 'A complaint could not be routed; it is tried again.'),
        ),
      );
    }
  }

  /** Finishes what the sweep has claimed. */
  stop(): void {
    this.stopping = true;
  }
}
