import type { Pool } from 'pg';
import { type Account, type AccountRow, accountOf } from './account';
import { AccountTaken, SignInFailed } from './errors';
import { hashPassword, passwordFits } from './password';

export interface NewAccount extends Account {
  readonly password: string;
}

/** Who works here. */
export class Accounts {
  constructor(private readonly pool: Pool) {}

  /** @throws AccountTaken */
  async create({ id, name, role, desk, password }: NewAccount): Promise<void> {
    const { rowCount } = await this.pool.query(
      `insert into identity.accounts (id, name, role, desk, password_hash) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing`,
      [id, name, role, desk, await hashPassword(password)],
    );
    if (rowCount === 0) throw new AccountTaken(id);
  }

  /** The account if it exists and may sign in. */
  async find(id: string): Promise<Account | undefined> {
    const row = await this.row(id);
    return row && accountOf(row);
  }

  /** The account whose password this is; takes as long when there is none. @throws SignInFailed */
  async signIn(id: string, password: string): Promise<Account> {
    const row = await this.row(id);
    const fits = await passwordFits(password, row?.password_hash);
    if (!row || !fits) throw new SignInFailed();
    return accountOf(row);
  }

  private async row(id: string): Promise<(AccountRow & { readonly password_hash: string }) | undefined> {
    const { rows } = await this.pool.query<AccountRow & { readonly password_hash: string }>({
      name: 'identity_account',
      text: 'select id, name, role, desk, password_hash from identity.accounts where id = $1 and disabled_at is null',
      values: [id],
    });
    return rows[0];
  }
}
