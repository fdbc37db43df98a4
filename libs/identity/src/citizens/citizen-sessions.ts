import { createHash, randomBytes } from 'node:crypto';
import type { Vault } from '@nivaran/event-store';
import type { Clock } from '@nivaran/platform';
import type { Pool } from 'pg';

/** How long a proved number holds, used or not. In ms. Phones are lent and shared. */
export const CITIZEN_SESSION_LIFETIME = 60 * 60 * 1000;

const TOKEN_BYTES = 32;

/** Somebody who proved a mobile number. `person`: whose it is in the vault; null while no complaint came from it. */
export interface Citizen {
  readonly person: string | null;
}

/** Sessions of citizens. Known by a random token, of which only the SHA-256 is stored, as is only the hash of the number. */
export class CitizenSessions {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Returns the token: 43 characters of base64url. @param mobile normalised digits, which were proved */
  async create(mobile: string): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    await this.pool.query('delete from identity.citizen_sessions where expires_at <= $1', [now]);
    await this.pool.query(
      'insert into identity.citizen_sessions (token_hash, mobile_hash, created_at, expires_at) values ($1, $2, $3, $4)',
      [hashOf(token), this.vault.keyedHash(mobile), now, new Date(now.getTime() + CITIZEN_SESSION_LIFETIME)],
    );
    return token;
  }

  /** Whose session it is; undefined if it is over, or was never opened. */
  async resolve(token: string): Promise<Citizen | undefined> {
    const { rows } = await this.pool.query<{ mobile_hash: Buffer }>({
      name: 'identity_citizen_session',
      text: 'select mobile_hash from identity.citizen_sessions where token_hash = $1 and expires_at > $2',
      values: [hashOf(token), this.clock.now()],
    });
    const [row] = rows;
    return row && { person: (await this.vault.findByHash(row.mobile_hash)) ?? null };
  }

  async end(token: string): Promise<void> {
    await this.pool.query('delete from identity.citizen_sessions where token_hash = $1', [hashOf(token)]);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
