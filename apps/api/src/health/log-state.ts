import { Injectable } from '@nestjs/common';
import { EventStore, parkedStreams } from '@nivaran/event-store';

/** How far everything that follows the log is behind it. */
export interface LogState {
  /** The newest position. */
  readonly head: number;
  /** `lag`: events that it has not seen yet. */
  readonly subscriptions: readonly { readonly name: string; readonly position: number; readonly lag: number }[];
  /** Streams that a subscription passes over until an operator looks at them; by position, as a stream names a ticket. */
  readonly parked: readonly { readonly subscription: string; readonly position: number; readonly since: string }[];
}

@Injectable()
export class LogWatch {
  constructor(private readonly store: EventStore) {}

  async state(): Promise<LogState> {
    const { pool, read } = this.store;
    // Checkpoints first: what is appended meanwhile counts as lag, never as less than none.
    const { rows } = await pool.query<{ name: string; position: number }>(
      'select name, position from event_store.subscriptions order by name',
    );
    const [head, parked] = await Promise.all([read.head(), parkedStreams(pool)]);
    return {
      head,
      subscriptions: rows.map(({ name, position }) => ({ name, position, lag: head - position })),
      parked: parked
        .filter(({ released }) => !released)
        .map(({ subscription, position, parkedAt }) => ({ subscription, position, since: parkedAt.toISOString() })),
    };
  }
}
