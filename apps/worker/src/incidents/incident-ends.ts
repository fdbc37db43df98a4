import type { CommandBus } from '@nestjs/cqrs';
import { ResumeAfterIncident, ticketIdOf } from '@nivaran/complaints';
import type { EventStore } from '@nivaran/event-store';
import { inParallel } from '@nivaran/jobs';
import type { Clock } from '@nivaran/platform';
import { type EndedWait, claimEndedWaits } from '@nivaran/read-models';
import type { Logger } from 'pino';

const CLAIMED_AT_A_TIME = 200;
const IN_FLIGHT = 32;
/** A sweep has other chores, whose turn it is after this many ms. */
const LONGEST_ROUND = 5000;

/**
 * Resumes the complaints that wait for an incident which is over, also those that are linked in the very moment of its
 * end. Any number of workers share them; what one leaves undone when it dies, another does.
 */
export class IncidentEnds {
  private stopping = false;

  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Resumes what there is by now; of very many, as many as a round of the sweep has time for. */
  async sweep(): Promise<void> {
    const until = performance.now() + LONGEST_ROUND;
    while (!this.stopping && performance.now() < until) {
      const claimed = await claimEndedWaits(this.store.pool, this.clock.now().getTime(), CLAIMED_AT_A_TIME);
      if (claimed.length === 0) return;
      await inParallel(claimed, IN_FLIGHT, (wait) =>
        this.resume(wait).catch((error: unknown) =>
          this.log.error({ err: error, ...wait }, 'A complaint could not be resumed; it is tried again.'),
        ),
      );
    }
  }

  /** Once for each wait, however often it is called. */
  private async resume({ incidentId, streamId, position }: EndedWait): Promise<void> {
    const ticketId = ticketIdOf(streamId);
    if (ticketId === null) throw new Error(`The stream ${streamId} is no complaint's: nothing is to be resumed.`);
    // With the position: one that was resumed, and linked again by somebody who had not heard of the end, waits anew.
    const commandId = `incident-${incidentId}-${ticketId}-${position}`;
    await this.commands.execute(new ResumeAfterIncident({ ticketId, commandId }, incidentId));
  }

  /** Finishes what was claimed. */
  stop(): void {
    this.stopping = true;
  }
}
