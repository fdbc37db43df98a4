import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@nivaran/platform';
import type { Pool } from 'pg';
import { type Account, type AccountRow, accountOf } from '../accounts/account';

/** A session ends this long (ms) after signing in, used or not: a working day, and not the next one. */
export const SESSION_LIFETIME = 12 * 60 * 60 * 1000;

const TOKEN_BYTES = 32;

/** Who is signed in. A session is known by a random token, of which only the SHA-256 is stored. */
export class Sessions {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and returns its token: 43 characters of base64url. */
  async create(accountId: string): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    await this.pool.query('delete from identity.sessions where expires_at <= $1', [now]);
    await this.pool.query(
      'insert into identity.sessions (token_hash, account, created_at, expires_at) values ($1, $2, $3, $4)',
      [hashOf(token), accountId, now, new Date(now.getTime() + SESSION_LIFETIME)],
    );
    return token;
  }

  /** Whose session it is; undefined if it is over, was never opened, or its account was disabled. */
  async resolve(token: string): Promise<Account | undefined> {
    const { rows } = await this.pool.query<AccountRow>({
      name: 'identity_session',
      text: `select a.id, a.name, a.role, a.desk
               from identity.sessions s join identity.accounts a on a.id = s.account
              where s.token_hash = $1 and s.expires_at > $2 and a.disabled_at is null`,
      values: [hashOf(token), this.clock.now()],
    });
    return rows[0] && accountOf(rows[0]);
  }

  /** Ends a session; one that is over already stays so. */
  async end(token: string): Promise<void> {
    await this.pool.query('delete from identity.sessions where token_hash = $1', [hashOf(token)]);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
