import type { Vault } from '@nivaran/event-store';
import type { Logger } from '@nivaran/platform';
import type { Pool } from 'pg';
import { type Limit, hashed } from './limit';

/** How often (ms) processes tell each other what they counted. */
const SAVE_EVERY = 1000;

/** Where somebody stands after a request: how many are left until the count begins anew, in `reset` seconds. */
export interface Standing {
  readonly exceeded: boolean;
  readonly remaining: number;
  readonly reset: number;
}

/** What is known of one key. Instants in ms. */
interface Count {
  /** Of all processes, as far as they have told. */
  points: number;
  /** Of this process, not told yet. */
  unsaved: number;
  until: number;
}

/**
 * Counts requests in memory, and once a second together with all other processes in PostgreSQL: a write for each request
 * halves what the api can serve (ADR 0018). So a limit is exceeded by what comes within a second at the most; what is
 * refused is written down no more; and no request waits or fails because it could not be counted.
 */
export class RequestCounts {
  private readonly counts = new Map<string, Count>();
  private readonly timer: NodeJS.Timeout;
  private saving: Promise<void> | undefined;
  private isLost = false;

  constructor(
    private readonly pool: Pool,
    private readonly vault: Pick<Vault, 'keyedHash'>,
    private readonly logger: Logger,
  ) {
    this.timer = setInterval(() => void this.save(), SAVE_EVERY).unref();
  }

  /** Counts one more, unless it is one too many. @param name of the limit, apart from all other limits */
  take(name: string, limit: Limit, key: string): Standing {
    const now = Date.now();
    const count = this.countOf(`${name}:${key}`, now, limit);
    const exceeded = count.points >= limit.points;
    if (!exceeded) {
      count.points += 1;
      count.unsaved += 1;
    }
    return { ...standingOf(count, limit, now), exceeded };
  }

  /** Where somebody stands, without counting. */
  look(name: string, limit: Limit, key: string): Standing {
    const now = Date.now();
    const count = this.counts.get(`${name}:${key}`);
    if (!count || count.until <= now) return { exceeded: false, remaining: limit.points, reset: limit.duration };
    return standingOf(count, limit, now);
  }

  /** Tells the others what was counted here, and hears what they counted. Never fails: what is not told, is told later. */
  save(): Promise<void> {
    return (this.saving ??= this.exchange().finally(() => {
      this.saving = undefined;
    }));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private countOf(key: string, now: number, { duration }: Limit): Count {
    const known = this.counts.get(key);
    if (known && known.until > now) return known;
    const begun = { points: 0, unsaved: 0, until: now + duration * 1000 };
    this.counts.set(key, begun);
    return begun;
  }

  private async exchange(): Promise<void> {
    const now = Date.now();
    const told = new Map<string, Count & { readonly count: Count }>();
    for (const [key, count] of this.counts)
      if (count.until <= now) this.counts.delete(key);
      else if (count.unsaved > 0) told.set(hashed(this.vault, 'requests', key), { ...count, count });
    if (told.size === 0) return;
    // All processes in the same order, so that none waits for another one that waits for it.
    const keys = [...told.keys()].sort();
    const values = keys.flatMap((key) => told.get(key) ?? []);
    for (const { count, unsaved } of values) count.unsaved -= unsaved;
    try {
      const parameters = [keys, values.map(({ unsaved }) => unsaved), values.map(({ until }) => until), now];
      const { rows } = await this.pool.query<Row>(SAVE, parameters);
      for (const { key, points, expire } of rows) {
        const count = told.get(key)?.count;
        if (count) Object.assign(count, { points: points + count.unsaved, until: expire });
      }
      await this.pool.query(FORGET, [now]);
      this.isLost = false;
    } catch (err) {
      for (const { count, unsaved } of values) count.unsaved += unsaved;
      if (!this.isLost)
        this.logger.warn({ err }, 'Requests cannot be counted together; each process counts by itself.');
      this.isLost = true;
    }
  }
}

function standingOf({ points, until }: Count, limit: Limit, now: number): Standing {
  const reset = Math.max(1, Math.ceil((until - now) / 1000));
  return { exceeded: points >= limit.points, remaining: Math.max(0, limit.points - points), reset };
}

interface Row {
  readonly key: string;
  readonly points: number;
  readonly expire: number;
}

const SAVE = `
  insert into identity.attempts as a (key, points, expire)
  select key, points, expire from unnest($1::text[], $2::integer[], $3::bigint[]) as told (key, points, expire)
  on conflict (key) do update set
    points = case when a.expire <= $4 then excluded.points else a.points + excluded.points end,
    expire = case when a.expire <= $4 then excluded.expire else a.expire end
  returning key, points, expire`;

/** What is over. A row that somebody writes at the moment is left to the next time. */
const FORGET = `
  delete from identity.attempts where key in (
    select key from identity.attempts where expire <= $1 order by expire limit 10000 for update skip locked)`;
