import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@nivaran/platform';
import type { Pool } from 'pg';
import { type Account, type AccountRow, ROLES_WITH_SECOND_FACTOR, accountOf } from '../accounts/account';

/** A session ends this long (ms) after signing in, used or not: a working day, and not the next one. */
export const SESSION_LIFETIME = 12 * 60 * 60 * 1000;

/** … and this long (ms) after it was last used (NIST SP 800-63B-4, 2.2.3: at most an hour). */
export const SESSION_IDLE = 60 * 60 * 1000;

/** … and for this long (ms) after signing in it may change how its owner signs in (OWASP ASVS 5.0.0, 7.5.1). */
const FRESH = 15 * 60 * 1000;

/** That a session is in use is written down this often (ms), not at every request. */
const TOUCH_EVERY = 60_000;

const TOKEN_BYTES = 32;

/**
 * What is still missing before a session opens anything: a code of the second factor; a second factor itself, where the
 * role asks for one; another password than the one that an administrator gave.
 */
export type Need = 'second-factor' | 'second-factor-setup' | 'new-password';

/** A session as the server knows it. `id` names it in lists and in the audit log, and opens nothing. */
export interface Session {
  readonly id: string;
  readonly account: Account;
  readonly needs: Need | null;
  /** Whether its owner has just signed in. */
  readonly isFresh: boolean;
  readonly endsAt: Date;
}

/** A session as its owner sees it. Instants are ISO 8601 UTC. `device`: the browser, as it calls itself. */
export interface SessionInList {
  readonly id: string;
  readonly device: string;
  readonly openedAt: string;
  readonly lastSeenAt: string;
  readonly endsAt: string;
}

/** By what its owner showed who they are. If it holds no more when the session begins, none begins. */
export type SignInProof =
  { readonly way: 'password'; readonly passwordHash: string } | { readonly way: 'open-id'; readonly subject: string };

/** What a session begins with. `secondFactor`: whether one was shown already. */
interface NewSession {
  readonly device?: string;
  readonly secondFactor?: boolean;
  readonly proof?: SignInProof;
}

interface SessionRow extends AccountRow {
  readonly sessionId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
  readonly secondFactor: boolean;
  readonly hasSecondFactor: boolean;
  readonly demonstration: boolean;
  readonly passwordUntil: Date | null;
  readonly way: string;
}

const OPEN = `s.expires_at > $2 and s.last_seen_at > $3 and a.disabled_at is null and (not a.demonstration or $4)`;

/** Who is signed in. A session is known by a random token, of which only the SHA-256 is stored. */
export class Sessions {
  /** @param demonstration whether demonstration accounts, whose password everybody knows, may be used */
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly demonstration: boolean,
  ) {}

  /**
   * Opens a session. Its token: 43 characters of base64url. Null if the account was disabled, or its password or sign-on
   * changed, since the proof was looked at.
   */
  async create(
    accountId: string,
    { device = '', secondFactor = false, proof }: NewSession = {},
  ): Promise<{ readonly token: string; readonly id: string } | null> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    await this.pool.query('delete from identity.sessions where expires_at <= $1 or last_seen_at <= $2', [
      ...[now, idleSince(now)],
    ]);
    const { rows } = await this.pool.query<{ id: string }>(
      `insert into identity.sessions
         (token_hash, account, created_at, expires_at, last_seen_at, device, second_factor, way)
       select $1, id, $3, $4, $3, $5, $6, $7 from identity.accounts
        where id = $2 and disabled_at is null and ($8::text is null or password_hash = $8)
          and ($9::text is null or open_id_subject = $9)
        for share
       returning id`,
      [
        ...[hashOf(token), accountId, now, new Date(now.getTime() + SESSION_LIFETIME)],
        ...[device.slice(0, 200), secondFactor, proof?.way ?? 'password'],
        proof?.way === 'password' ? proof.passwordHash : null,
        proof?.way === 'open-id' ? proof.subject : null,
      ],
    );
    return rows[0] ? { token, id: rows[0].id } : null;
  }

  /** The session of a token; undefined if it is over, was never opened, or its account was disabled. */
  async resolve(token: string): Promise<Session | undefined> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<SessionRow>({
      name: 'identity_session',
      text: `select a.id, a.name, a.role, a.desk, a.demonstration, a.password_until as "passwordUntil",
                    s.id as "sessionId", s.created_at as "createdAt", s.expires_at as "expiresAt", s.last_seen_at as "lastSeenAt",
                    s.second_factor as "secondFactor", s.way, f.confirmed_at is not null as "hasSecondFactor"
               from identity.sessions s join identity.accounts a on a.id = s.account
               left join identity.second_factors f on f.account = a.id
              where s.token_hash = $1 and ${OPEN}`,
      values: [hashOf(token), now, idleSince(now), this.demonstration],
    });
    const row = rows[0];
    if (!row) return undefined;
    if (now.getTime() - row.lastSeenAt.getTime() >= TOUCH_EVERY)
      await this.pool.query('update identity.sessions set last_seen_at = $2 where id = $1', [row.sessionId, now]);
    const isFresh = now.getTime() - row.createdAt.getTime() < FRESH;
    return { id: row.sessionId, account: accountOf(row), needs: needOf(row), isFresh, endsAt: row.expiresAt };
  }

  /** Open sessions of an account, the last used first. */
  async list(accountId: string): Promise<SessionInList[]> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<Record<'openedAt' | 'lastSeenAt' | 'endsAt', Date> & SessionInList>(
      `select s.id, s.device, s.created_at as "openedAt", s.last_seen_at as "lastSeenAt", s.expires_at as "endsAt"
         from identity.sessions s join identity.accounts a on a.id = s.account
        where s.account = $1 and ${OPEN} order by s.last_seen_at desc, s.id`,
      [accountId, now, idleSince(now), this.demonstration],
    );
    return rows.map(({ id, device, openedAt, lastSeenAt, endsAt }) => ({
      ...{ id, device, openedAt: openedAt.toISOString() },
      ...{ lastSeenAt: lastSeenAt.toISOString(), endsAt: endsAt.toISOString() },
    }));
  }

  /** The second factor was shown: the session goes on under another token, and the one before opens nothing. */
  async passSecondFactor(id: string): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.pool.query('update identity.sessions set second_factor = true, token_hash = $2 where id = $1', [
      ...[id, hashOf(token)],
    ]);
    return token;
  }

  /** Ends a session of an account by its id; whether there was one. */
  async end(accountId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from identity.sessions where account = $1 and id = $2', [
      ...[accountId, id],
    ]);
    return rowCount === 1;
  }

  /** Ends all sessions of an account but one. */
  async endOthers(accountId: string, keptId: string): Promise<void> {
    await this.pool.query('delete from identity.sessions where account = $1 and id <> $2', [accountId, keptId]);
  }
}

/**
 * A password that an administrator gave is to be changed by whoever came with it. Whoever came by the state's sign-on may
 * never have seen it, and could not say it to change it; it opens the door as long as it holds, and asks then.
 */
function needOf({ role, demonstration, secondFactor, hasSecondFactor, passwordUntil, way }: SessionRow): Need | null {
  if (hasSecondFactor && !secondFactor) return 'second-factor';
  const isAsked = !demonstration && ROLES_WITH_SECOND_FACTOR.some((each) => each === role);
  if (isAsked && !secondFactor) return 'second-factor-setup';
  return way === 'open-id' || passwordUntil === null ? null : 'new-password';
}

function idleSince(now: Date): Date {
  return new Date(now.getTime() - SESSION_IDLE);
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
