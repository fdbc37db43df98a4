import type { Clock } from '@nivaran/platform';
import type { Pool } from 'pg';
import type { Deadline } from './claim';

/** How far ahead of now it looks, in ms: long enough to decide on tens of thousands. */
const AHEAD = 60_000;
/** Clocks that are looked at in one round at most. */
const MOST = 50_000;
/** Handed over at a time, so that everything else gets its turn in between. */
const BATCH = 250;

/**
 * Shows clocks shortly before they are due to whoever can make ready for them. Each at most once, and no promise that each
 * is shown at all: a clock that is wound for less than a minute may be due first.
 */
export class Lookahead {
  /** All up to here were shown, in ms since 1970. */
  private seen = 0;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly show: (deadlines: readonly Deadline[]) => Promise<void>,
  ) {}

  async look(): Promise<void> {
    const now = this.clock.now().getTime();
    const horizon = now + AHEAD;
    const { rows } = await this.pool.query<Deadline>({
      name: 'deadlines_ahead',
      text: `select stream_id as "streamId", instance, due_at as "dueAt" from read_models.deadlines
              where claimable_at > $1 and claimable_at <= $2 order by claimable_at limit $3`,
      values: [new Date(Math.max(now, this.seen)), new Date(horizon), MOST],
    });
    this.seen = horizon;
    for (let from = 0; from < rows.length; from += BATCH) await this.show(rows.slice(from, from + BATCH));
  }
}
