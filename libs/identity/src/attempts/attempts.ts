import type { Vault } from '@nivaran/event-store';
import { NivaranError } from '@nivaran/platform';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { type Limit, countedIn, hashed } from './limit';

const MINUTE = 60;

/**
 * What is slowed down. Passwords are counted three times over: whoever guesses from one place is stopped soon without
 * locking out the account's owner elsewhere; whoever guesses from many is stopped as well, later; and an office whose
 * staff share one address can still sign in on a Monday.
 */
const LIMITS = {
  /** Wrong passwords for one account from one address. */
  'password-here': { points: 10, duration: 15 * MINUTE },
  /** Wrong passwords for one account from anywhere. */
  'password-anywhere': { points: 100, duration: 60 * MINUTE },
  /** … beyond which they count here, for one account from one network where it was signed in to before. */
  'password-network': { points: 100, duration: 60 * MINUTE },
  /** Wrong passwords for any account from one address. */
  'password-address': { points: 200, duration: 15 * MINUTE },
  /** Ways back from the state's sign-on that lead to no account, from one address. */
  'open-id-address': { points: 200, duration: 15 * MINUTE },
  /**
   * Wrong second factors of one account: of a million codes three are right at any moment, so not for weeks on end. By the day
   * only codes of an app count: a recovery code, which nobody guesses, lets its owner in.
   */
  'second-factor': { points: 10, duration: 15 * MINUTE },
  'second-factor-day': { points: 30, duration: 24 * 60 * MINUTE },
  /** Codes sent to one mobile number; each costs money, and annoys whoever did not ask for it. */
  'code-sent': { points: 3, duration: 10 * MINUTE },
  'code-sent-day': { points: 10, duration: 24 * 60 * MINUTE },
  /** Codes asked for from one address. A camp in a village has one connection for all. */
  'code-sent-address': { points: 30, duration: 10 * MINUTE },
  /** … and from a network: whoever has many addresses has them there. */
  'code-sent-network': { points: 300, duration: 10 * MINUTE },
  /** Codes tried for one number: one in 100,000 guesses in ten minutes. */
  'code-tried': { points: 10, duration: 10 * MINUTE },
  'code-tried-address': { points: 60, duration: 10 * MINUTE },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** Somebody tried too often. `retryAfter`: seconds; `isFirst`: the one before was still within the limit. */
export class TooManyAttempts extends NivaranError {
  readonly code = 'TOO_MANY_ATTEMPTS';

  constructor(
    readonly retryAfter: number,
    readonly isFirst: boolean,
  ) {
    super(`Too many attempts. Wait ${retryAfter} seconds, then try again.`, { retryAfter });
  }
}

/**
 * Counts attempts in PostgreSQL, the same for all processes. Keys hold addresses, mobile numbers, and what people type as
 * an account: they lie there under a keyed hash, from which nobody guesses them.
 */
export class Attempts {
  private readonly limiters: Readonly<Record<LimitName, RateLimiterPostgres>>;

  constructor(
    pool: Pool,
    private readonly vault: Pick<Vault, 'keyedHash'>,
  ) {
    const limiter = ([name, limit]: [string, Limit]) => new RateLimiterPostgres(countedIn(pool, name, limit));
    this.limiters = Object.fromEntries(Object.entries(LIMITS).map((each) => [each[0], limiter(each)])) as Readonly<
      Record<LimitName, RateLimiterPostgres>
    >;
  }

  /** Counts an attempt before it is made, so that many at once can't slip through. @throws TooManyAttempts */
  async count(name: LimitName, key: string): Promise<void> {
    try {
      await this.limiters[name].consume(hashed(this.vault, name, key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new TooManyAttempts(seconds, error.consumedPoints === LIMITS[name].points + 1);
    }
  }

  /** It was right: the attempt does not count. */
  async uncount(name: LimitName, key: string): Promise<void> {
    await this.limiters[name].reward(hashed(this.vault, name, key));
  }

  /** It was right, and so are forgiven those before it. */
  async forget(name: LimitName, key: string): Promise<void> {
    await this.limiters[name].delete(hashed(this.vault, name, key));
  }
}
