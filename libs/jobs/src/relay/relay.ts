import type { StoredEvent, Subscription } from '@nivaran/event-store';
import { clockWordOf } from '../clocks/clock-word';
import { jobsRelayed } from '../metrics/metrics';
import type { Job } from '../queues/job';
import type { JobProducer } from '../queues/job-producer';
import { alarmFor } from './alarm';

/**
 * From the log to the queues: what must be done because of an event, and an alarm for every clock that it winds. At least
 * once: the ids of jobs come from positions and seconds, so a batch that is repeated adds nothing that is still there.
 * While a queue is away the checkpoint stays where it is.
 */
export class Relay implements Subscription {
  readonly name = 'relay';

  /** @param jobsOf the jobs that an event asks for; the same ones each time it is asked */
  constructor(
    private readonly producer: JobProducer,
    private readonly jobsOf: (event: StoredEvent) => readonly Job[],
  ) {}

  /** @throws TemporarilyUnavailable */
  async apply(events: readonly StoredEvent[]): Promise<void> {
    const jobs = new Map<string, Job>();
    for (const job of events.flatMap((event) => [...this.jobsOf(event), ...alarmsOf(event)]))
      jobs.set(`${job.queue} ${job.id}`, job);
    await this.producer.add([...jobs.values()]);
    for (const { queue } of jobs.values()) jobsRelayed.inc({ queue });
  }
}

function alarmsOf(event: StoredEvent): Job[] {
  const wakeAt = clockWordOf(event)?.wakeAt;
  return wakeAt == null ? [] : [alarmFor(Date.parse(wakeAt), Date.now())];
}
