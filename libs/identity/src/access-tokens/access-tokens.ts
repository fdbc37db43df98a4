import { createHash, randomBytes } from 'node:crypto';
import { type Clock, NivaranError, inTransaction } from '@nivaran/platform';
import type { Pool } from 'pg';
import { type Account, type AccountRow, accountOf } from '../accounts/account';
import type { Audit, Visitor } from '../audit/audit';

/** What a token opens: everything that reads, everything that writes, or reports alone. Never accounts and sign-in. */
export const TOKEN_SCOPES = ['read', 'write', 'reports'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Days. */
export const LONGEST_TOKEN = 365;
/** For each account. */
export const MOST_TOKENS = 20;

const PREFIX = 'nvn_';
const TOKEN_BYTES = 32;
const DAY = 24 * 60 * 60 * 1000;
/** That a token is in use is written down this often (ms). */
const TOUCH_EVERY = 60_000;

export class TooManyTokens extends NivaranError {
  readonly code = 'TOO_MANY_TOKENS';

  constructor() {
    super(`An account may have ${MOST_TOKENS} access tokens. Revoke one that is no longer used.`, {
      most: MOST_TOKENS,
    });
  }
}

export class TokenUnknown extends NivaranError {
  readonly code = 'TOKEN_UNKNOWN';

  constructor() {
    super('You have no access token with this id. Look at the list again.');
  }
}

/** A token as its owner sees it. Instants are ISO 8601 UTC. */
export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

export interface NewAccessToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** 1 to 365. */
  readonly days: number;
}

interface TokenRow extends Omit<AccessToken, 'createdAt' | 'expiresAt' | 'lastUsedAt'> {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Keys that programs use in somebody's name. Only their SHA-256 is stored. */
export class AccessTokens {
  /** @param demonstration whether demonstration accounts may be used */
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly demonstration: boolean,
  ) {}

  /** Makes a token (nvn_ and 43 characters), shown now and never again. @throws TooManyTokens */
  async make(
    account: string,
    { name, scopes, days }: NewAccessToken,
    by: Visitor,
  ): Promise<{ readonly token: string; readonly made: AccessToken }> {
    const token = `${PREFIX}${randomBytes(TOKEN_BYTES).toString('base64url')}`;
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + days * DAY);
    const [made] = await inTransaction(this.pool, async (client) => {
      // One after the other, so that no two count the same ones.
      await client.query('select from identity.accounts where id = $1 for no key update', [account]);
      const { rowCount } = await client.query(
        'select from identity.access_tokens where account = $1 and expires_at > $2',
        [account, now],
      );
      if ((rowCount ?? 0) >= MOST_TOKENS) throw new TooManyTokens();
      const { rows } = await client.query<TokenRow>(
        `insert into identity.access_tokens (account, name, token_hash, scopes, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)
         returning id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", null as "lastUsedAt"`,
        [account, name, hashOf(token), scopes, now, expiresAt],
      );
      return rows.map(tokenOf);
    });
    if (!made) throw new Error('A token was not stored.');
    const data = { account, token: made.id, scopes, expiresAt: made.expiresAt };
    await this.audit.record({ type: 'AccessTokenMade', data }, by); // it opens nothing before its maker is told
    return { token, made };
  }

  /** Whose token it is and what it opens; undefined if it is over, or its account was disabled. */
  async resolve(
    token: string,
  ): Promise<{ readonly account: Account; readonly scopes: readonly TokenScope[] } | undefined> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<
      AccountRow & { tokenId: string; scopes: TokenScope[]; lastUsedAt: Date | null }
    >({
      name: 'identity_access_token',
      text: `select a.id, a.name, a.role, a.desk, t.id as "tokenId", t.scopes, t.last_used_at as "lastUsedAt"
               from identity.access_tokens t join identity.accounts a on a.id = t.account
              where t.token_hash = $1 and t.expires_at > $2 and a.disabled_at is null and (not a.demonstration or $3)`,
      values: [hashOf(token), now, this.demonstration],
    });
    const row = rows[0];
    if (!row) return undefined;
    if (now.getTime() - (row.lastUsedAt?.getTime() ?? 0) >= TOUCH_EVERY)
      await this.pool.query('update identity.access_tokens set last_used_at = $2 where id = $1', [row.tokenId, now]);
    return { account: accountOf(row), scopes: row.scopes };
  }

  /** Tokens of an account that are not over, the newest first. */
  async list(account: string): Promise<AccessToken[]> {
    const { rows } = await this.pool.query<TokenRow>(
      `select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
         from identity.access_tokens where account = $1 and expires_at > $2 order by created_at desc, id`,
      [account, this.clock.now()],
    );
    return rows.map(tokenOf);
  }

  /** Everybody's that are not over, the newest first, each with its owner. */
  async all(): Promise<readonly (AccessToken & { readonly account: string })[]> {
    const { rows } = await this.pool.query<TokenRow & { readonly account: string }>(
      `select account, id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
         from identity.access_tokens where expires_at > $1 order by created_at desc, id`,
      [this.clock.now()],
    );
    return rows.map(({ account, ...row }) => ({ ...tokenOf(row), account }));
  }

  /** @throws TokenUnknown */
  async revoke(account: string, id: string, by: Visitor): Promise<void> {
    if (!(await this.list(account)).some((token) => token.id === id)) throw new TokenUnknown();
    await this.audit.record({ type: 'AccessTokenRevoked', data: { account, token: id } }, by);
    await this.pool.query('delete from identity.access_tokens where account = $1 and id = $2', [account, id]);
  }
}

/** Whether this looks like a token of ours. */
export function isAccessToken(text: string): boolean {
  return /^nvn_[\w-]{43}$/.test(text);
}

function tokenOf({ createdAt, expiresAt, lastUsedAt, ...row }: TokenRow): AccessToken {
  return {
    ...row,
    ...{ createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
