import { inTransaction } from '@nivaran/platform';
import type { Pool } from 'pg';
import type { Audit, Operator, Visitor } from '../audit/audit';
import { type Account, type AccountRow, accountOf } from './account';
import { AccountTaken, AccountUnknown, OpenIdTaken } from './errors';
import { hashPassword } from './password';
import { randomCode } from './random-code';

/** How long (ms) a password holds that an administrator gave. */
export const TEMPORARY_PASSWORD_LIFETIME = 3 * 24 * 60 * 60 * 1000;

export interface NewAccount extends Account {
  /** What the state's sign-on calls them; null: they sign in with a password alone. */
  readonly openId?: string | null | undefined;
}

/** An account as administrators see it. Instants are ISO 8601 UTC. */
export interface StaffMember extends Account {
  readonly openId: string | null;
  readonly demonstration: boolean;
  readonly secondFactor: boolean;
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly lastSeenAt: string | null;
}

const UNIQUE_VIOLATION = '23505';

/** Who works here. What changes an account is recorded in the audit log. */
export class Accounts {
  constructor(
    private readonly pool: Pool,
    private readonly audit: Audit,
  ) {}

  /** Makes an account for a demonstration: its password holds for good, and opens nothing elsewhere. @throws AccountTaken */
  async createForDemonstration(password: string, account: NewAccount): Promise<void> {
    await this.insert(account, await hashPassword(password), null, true, { operator: 'demonstration' });
  }

  /** Makes an account and returns a password that is to be changed within three days. @throws AccountTaken, OpenIdTaken */
  async create(account: NewAccount, by: Visitor | Operator, now: Date): Promise<string> {
    const password = randomCode(4, 4);
    const until = new Date(now.getTime() + TEMPORARY_PASSWORD_LIFETIME);
    await this.insert(account, await hashPassword(password), until, false, by);
    return password;
  }

  async ids(): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>('select id from identity.accounts');
    return new Set(rows.map(({ id }) => id));
  }

  /** The account if it exists and may sign in. */
  async find(id: string): Promise<Account | undefined> {
    const { rows } = await this.pool.query<AccountRow>({
      name: 'identity_account',
      text: 'select id, name, role, desk from identity.accounts where id = $1 and disabled_at is null',
      values: [id],
    });
    return rows[0] && accountOf(rows[0]);
  }

  /** Those who work at a desk and may sign in, by their names. */
  async atDesk(desk: string): Promise<readonly Account[]> {
    const { rows } = await this.pool.query<AccountRow>(
      'select id, name, role, desk from identity.accounts where desk = $1 and disabled_at is null order by name, id',
      [desk],
    );
    return rows.map(accountOf);
  }

  /** Everybody who may sign in, by their names. */
  async working(): Promise<readonly Account[]> {
    const { rows } = await this.pool.query<AccountRow>(
      'select id, name, role, desk from identity.accounts where disabled_at is null order by name, id',
    );
    return rows.map(accountOf);
  }

  /**
   * After a change of more than the name its owner signs in anew, and its tokens end: whoever had it opened saw what was
   * theirs then. @param change without `openId`, that stays as it is @throws AccountUnknown, OpenIdTaken
   */
  async change(id: string, change: Omit<NewAccount, 'id'>, by: Visitor | Operator): Promise<void> {
    const { name, role, desk } = change;
    const before = await this.standingOf(id);
    const openId = change.openId === undefined ? before.openId : change.openId;
    await this.assertFree(openId, id);
    const data = { account: id, role, desk, openId: howChanged(before.openId, openId) };
    await this.audit.record({ type: 'AccountChanged', data }, by);
    const isMoved = role !== before.role || desk !== before.desk || openId !== before.openId;
    await orOpenIdTaken(
      this.write(id, isMoved, {
        text: `update identity.accounts
                  set name = $2, role = $3, desk = $4, open_id = $5,
                      open_id_subject = case when open_id is not distinct from $5 then open_id_subject end
                where id = $1`,
        values: [id, name, role, desk, openId],
      }),
    );
  }

  /** They are signed out everywhere, and cannot sign in any more. @throws AccountUnknown */
  async disable(id: string, by: Visitor | Operator, now: Date): Promise<void> {
    await this.assertExists(id);
    await this.audit.record({ type: 'AccountDisabled', data: { account: id } }, by);
    await this.write(id, true, {
      text: 'update identity.accounts set disabled_at = coalesce(disabled_at, $2) where id = $1',
      values: [id, now],
    });
  }

  /** @throws AccountUnknown */
  async enable(id: string, by: Visitor | Operator): Promise<void> {
    await this.assertExists(id);
    await this.audit.record({ type: 'AccountEnabled', data: { account: id } }, by);
    await this.pool.query('update identity.accounts set disabled_at = null where id = $1', [id]);
  }

  /** Returns a password that is to be changed within three days; the old one, sessions and tokens are gone. @throws AccountUnknown */
  async resetPassword(id: string, by: Visitor | Operator, now: Date): Promise<string> {
    await this.assertExists(id);
    const password = randomCode(4, 4);
    const hash = await hashPassword(password);
    await this.audit.record({ type: 'PasswordReset', data: { account: id } }, by);
    await this.write(id, true, {
      text: 'update identity.accounts set password_hash = $2, password_until = $3 where id = $1',
      values: [id, hash, new Date(now.getTime() + TEMPORARY_PASSWORD_LIFETIME)],
    });
    return password;
  }

  /** For a lost device: its owner signs in anew, with a password alone. @throws AccountUnknown */
  async resetSecondFactor(id: string, by: Visitor | Operator): Promise<void> {
    await this.assertExists(id);
    await this.audit.record({ type: 'SecondFactorRemoved', data: { account: id } }, by);
    await this.write(id, true, {
      text: `with codes as (delete from identity.recovery_codes where account = $1)
             delete from identity.second_factors where account = $1`,
      values: [id],
    });
  }

  /** The account's owner chose another password. */
  async setPassword(id: string, password: string, by: Visitor): Promise<void> {
    const hash = await hashPassword(password);
    await this.audit.record({ type: 'PasswordChanged', data: { account: id } }, by);
    await this.pool.query('update identity.accounts set password_hash = $2, password_until = null where id = $1', [
      ...[id, hash],
    ]);
  }

  /** Writes, and if it closes the account's doors, ends its sessions and tokens with it: all of it or nothing. */
  private write(id: string, closes: boolean, written: { readonly text: string; readonly values: unknown[] }) {
    return inTransaction(this.pool, async (client) => {
      await client.query(written.text, written.values);
      if (!closes) return;
      // Afterwards: a session that is just being opened (it holds the account's row) is waited for, and is seen.
      await client.query('delete from identity.sessions where account = $1', [id]);
      await client.query('delete from identity.access_tokens where account = $1', [id]);
    });
  }

  private async insert(
    { id, name, role, desk, openId }: NewAccount,
    hash: string,
    until: Date | null,
    demonstration: boolean,
    by: Visitor | Operator,
  ): Promise<void> {
    if (await this.exists(id)) throw new AccountTaken(id);
    await this.assertFree(openId ?? null, id);
    await this.audit.record({ type: 'AccountCreated', data: { account: id, role, desk } }, by);
    const { rowCount } = await orOpenIdTaken(
      this.pool.query(
        `insert into identity.accounts (id, name, role, desk, open_id, password_hash, password_until, demonstration)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
        [id, name, role, desk, openId ?? null, hash, until, demonstration],
      ),
    );
    if (rowCount === 0) throw new AccountTaken(id);
  }

  /** @throws AccountUnknown */
  private async standingOf(id: string): Promise<Record<'role' | 'desk' | 'openId', string | null>> {
    const { rows } = await this.pool.query<Record<'role' | 'desk' | 'openId', string | null>>(
      'select role, desk, open_id as "openId" from identity.accounts where id = $1',
      [id],
    );
    if (!rows[0]) throw new AccountUnknown(id);
    return rows[0];
  }

  /** @throws AccountUnknown */
  private async assertExists(id: string): Promise<void> {
    if (!(await this.exists(id))) throw new AccountUnknown(id);
  }

  /** Looked at before the audit log says that it was done; two at the same moment are told apart by the table. @throws OpenIdTaken */
  private async assertFree(openId: string | null, id: string): Promise<void> {
    const taken = 'select from identity.accounts where open_id = $1 and id <> $2';
    const { rowCount } = await this.pool.query(taken, [openId, id]);
    if (rowCount !== 0) throw new OpenIdTaken();
  }

  private async exists(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from identity.accounts where id = $1', [id]);
    return rowCount === 1;
  }
}

function howChanged(before: string | null, after: string | null): 'kept' | 'set' | 'changed' | 'removed' {
  if (before === after) return 'kept';
  return before === null ? 'set' : after === null ? 'removed' : 'changed';
}

/** @throws OpenIdTaken */
async function orOpenIdTaken<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) throw new OpenIdTaken();
    throw error;
  }
}
