import { createHmac, randomInt } from 'node:crypto';
import type { Vault } from '@nivaran/event-store';
import { type Clock, NivaranError } from '@nivaran/platform';
import type { Pool } from 'pg';
import type { Attempts } from '../attempts/attempts';
import { customerOf, networkOf } from '../audit/network';

/** How long a code holds. In ms. */
export const CODE_LIFETIME = 5 * 60 * 1000;

/** The key of the vault under which codes are hashed. */
const KEY = 'one-time-codes';

/** One sentence for a wrong code, one that is over, and a number that was never sent one. */
export class OneTimeCodeWrong extends NivaranError {
  readonly code = 'ONE_TIME_CODE_WRONG';

  constructor() {
    super('This code is not right, or its five minutes are over. Check the last message, or ask for a new code.');
  }
}

/** Codes of six digits that prove a mobile number. */
export class OneTimeCodes {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
  ) {}

  /**
   * A code to be sent to this number; those before it are over. The caller sends it to nobody else.
   * @param mobile normalised digits @throws TooManyAttempts for the number or the address
   */
  async make(mobile: string, address: string | undefined): Promise<string> {
    await this.attempts.count('code-sent-network', networkOf(address) ?? 'unknown');
    await this.attempts.count('code-sent-address', customerOf(address));
    await this.attempts.count('code-sent', mobile);
    await this.attempts.count('code-sent-day', mobile);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const now = this.clock.now();
    await this.pool.query('delete from identity.one_time_codes where expires_at <= $1', [now]);
    await this.pool.query(
      `insert into identity.one_time_codes (mobile_hash, code_hash, expires_at) values ($1, $2, $3)
       on conflict (mobile_hash) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at`,
      [this.vault.keyedHash(mobile), await this.hashOf(mobile, code), new Date(now.getTime() + CODE_LIFETIME)],
    );
    return code;
  }

  /** Takes a code, once. @throws OneTimeCodeWrong, TooManyAttempts */
  async take(mobile: string, code: string, address: string | undefined): Promise<void> {
    await this.attempts.count('code-tried-address', customerOf(address));
    await this.attempts.count('code-tried', mobile);
    const { rowCount } = await this.pool.query(
      'delete from identity.one_time_codes where mobile_hash = $1 and code_hash = $2 and expires_at > $3',
      [this.vault.keyedHash(mobile), await this.hashOf(mobile, code), this.clock.now()],
    );
    if (rowCount === 0) throw new OneTimeCodeWrong();
    await this.attempts.forget('code-tried', mobile);
    await this.attempts.uncount('code-tried-address', customerOf(address));
  }

  private async hashOf(mobile: string, code: string): Promise<Buffer> {
    return createHmac('sha256', await this.vault.keyNamed(KEY))
      .update(`${mobile}/${code}`)
      .digest();
  }
}
