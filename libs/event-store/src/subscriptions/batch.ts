import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { StoredEvent } from '../events/event';
import { isConnectionFailure } from '../postgres/connection-failure';
import type { Reader } from '../read/reader';
import { Fenced, lockCheckpoint, moveCheckpoint } from './checkpoint';
import { parkStream, parkedStreams } from './parking';
import { type Subscription, TemporarilyUnavailable } from './subscription';

/** Waits before an event that fails is tried again, in ms. After the last one it counts as poison. */
const POISON_RETRIES = [20, 100, 500];

/** One subscription's way of taking in events: each batch in one transaction with its checkpoint. */
export class BatchApplier {
  constructor(
    private readonly client: PoolClient,
    private readonly reader: Reader,
    private readonly subscription: Subscription,
    private readonly epoch: number,
    private readonly batchSize: number,
  ) {}

  /** Applies the next events. Returns how many were read; 0 at the head. @throws Fenced, TemporarilyUnavailable */
  async next(): Promise<number> {
    for (const delay of POISON_RETRIES) {
      try {
        return await this.attempt(this.batchSize);
      } catch (error) {
        if (!isPoison(error)) throw error;
        await sleep(delay);
      }
    }
    return this.bisect(this.batchSize);
  }

  /** Tries again what an operator released: the stream's events from the parked one up to the checkpoint. */
  async applyReleased(): Promise<void> {
    const released = (await parkedStreams(this.client, this.subscription.name)).filter((stream) => stream.released);
    for (const { streamId, position } of released) {
      let failed: StoredEvent | undefined;
      await this.transaction(async (checkpoint) => {
        const events = await this.reader.streamBetween(streamId, position, checkpoint, this.client);
        failed = events[0];
        await this.subscription.apply(events, this.client);
        await this.client.query('delete from event_store.parked where subscription = $1 and stream_id = $2', [
          this.subscription.name,
          streamId,
        ]);
      }).catch((error: unknown) => {
        if (!isPoison(error) || !failed) throw error;
        return this.transaction(() => parkStream(this.client, this.subscription.name, failed as StoredEvent, error));
      });
    }
  }

  private async attempt(limit: number): Promise<number> {
    let count = 0;
    await this.transaction(async (position) => {
      const events = await this.reader.after(position, limit, this.client);
      const last = events.at(-1);
      if (!last) return;
      const parked = new Set((await parkedStreams(this.client, this.subscription.name)).map((s) => s.streamId));
      const wanted = parked.size > 0 ? events.filter((event) => !parked.has(event.streamId)) : events;
      if (wanted.length > 0) await this.subscription.apply(wanted, this.client);
      await moveCheckpoint(this.client, this.subscription.name, last.position);
      count = events.length;
    });
    return count;
  }

  /** Halves the batch until the poison event stands alone, then parks its stream and goes on. */
  private async bisect(limit: number): Promise<number> {
    try {
      return await this.attempt(limit);
    } catch (error) {
      if (!isPoison(error)) throw error;
      if (limit > 1) return this.bisect(Math.floor(limit / 2));
      await this.transaction(async (position) => {
        const [event] = await this.reader.after(position, 1, this.client);
        if (!event) return;
        await parkStream(this.client, this.subscription.name, event, error);
        await moveCheckpoint(this.client, this.subscription.name, event.position);
      });
      return 1;
    }
  }

  private async transaction(work: (position: number) => Promise<void>): Promise<void> {
    const { client, subscription } = this;
    await client.query('begin');
    try {
      if (subscription.schema) await client.query(`set local search_path = ${subscription.schema}`);
      await work(await lockCheckpoint(client, subscription.name, this.epoch));
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }
}

/** Whether an error is the event's own fault, rather than the world's. */
function isPoison(error: unknown): boolean {
  return !(error instanceof Fenced || error instanceof TemporarilyUnavailable || isConnectionFailure(error));
}
