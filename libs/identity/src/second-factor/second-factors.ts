import { createHmac } from 'node:crypto';
import { type Vault, decrypt, encrypt } from '@nivaran/event-store';
import { type Clock, inTransaction } from '@nivaran/platform';
import type { Pool } from 'pg';
import { normaliseCode, randomCode } from '../accounts/random-code';
import { NoSecondFactor, SecondFactorThere } from './errors';
import { newSecret, setupOf, stepOf } from './totp';

/** How many recovery codes are made at once. */
const RECOVERY_CODES = 10;

/** The key of the vault under which secrets and codes lie. */
const KEY = 'second-factors';

interface FactorRow {
  readonly secret: Buffer;
  readonly confirmed: boolean;
}

/** Six digits come from an app; a recovery code has letters too. */
const isOfApp = (typed: string): boolean => /^\d{6}$/.test(typed.replace(/\s/g, ''));

/** Time-based codes (RFC 6238) and the codes that replace a lost device. */
export class SecondFactors {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** A new secret, which counts from its first code on. @throws SecondFactorThere */
  async begin(account: string): Promise<{ readonly secret: string; readonly uri: string }> {
    const secret = newSecret();
    const box = encrypt(await this.vault.keyNamed(KEY), secret, account);
    const { rowCount } = await this.pool.query(
      `insert into identity.second_factors as f (account, secret) values ($1, $2)
       on conflict (account) do update set secret = excluded.secret, last_step = null where f.confirmed_at is null`,
      [account, box],
    );
    if (rowCount === 0) throw new SecondFactorThere();
    return setupOf(secret, account);
  }

  /**
   * Whether the code is right for the secret that was begun with; then it counts.
   * @param before done before it counts @throws NoSecondFactor, SecondFactorThere
   */
  async confirm(account: string, code: string, before: () => Promise<void>): Promise<boolean> {
    const row = await this.row(account);
    if (!row) throw new NoSecondFactor();
    if (row.confirmed) throw new SecondFactorThere();
    if (!(await this.takeCode(account, row, code))) return false;
    await before();
    const { rowCount } = await this.pool.query(
      'update identity.second_factors set confirmed_at = coalesce(confirmed_at, $2) where account = $1 and secret = $3',
      [account, this.clock.now(), row.secret],
    );
    return rowCount === 1; // not if it was begun anew meanwhile
  }

  /** Whether the account is to be asked for a code. */
  async isSetUp(account: string): Promise<boolean> {
    return (await this.row(account))?.confirmed ?? false;
  }

  /** What kind of code somebody typed; null if it is none that could be taken. A code of an app is not looked at yet. */
  async kindOf(account: string, typed: string): Promise<'totp' | 'recovery' | null> {
    if (!(await this.isSetUp(account))) return null;
    if (isOfApp(typed)) return 'totp';
    const { rowCount } = await this.pool.query(
      'select from identity.recovery_codes where account = $1 and code_hash = $2',
      [account, await this.hashOf(account, typed)],
    );
    return rowCount === 1 ? 'recovery' : null;
  }

  /** Whether the code is right and was not used before. It is taken once, whoever else shows it at the same moment. */
  async take(account: string, typed: string): Promise<boolean> {
    const row = await this.row(account);
    if (!row?.confirmed) return false;
    if (isOfApp(typed)) return this.takeCode(account, row, typed.replace(/\s/g, ''));
    const { rowCount } = await this.pool.query(
      'delete from identity.recovery_codes where account = $1 and code_hash = $2',
      [account, await this.hashOf(account, typed)],
    );
    return rowCount === 1;
  }

  /** Ten codes that replace a lost device, each once; those before them are gone. Shown now and never again. */
  async newRecoveryCodes(account: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => randomCode(2, 5));
    const hashes = await Promise.all(codes.map((code) => this.hashOf(account, code)));
    await inTransaction(this.pool, async (client) => {
      // One after the other, or two at once would leave twenty.
      await client.query('select from identity.second_factors where account = $1 for update', [account]);
      await client.query('delete from identity.recovery_codes where account = $1', [account]);
      await client.query('insert into identity.recovery_codes (account, code_hash) select $1, unnest($2::bytea[])', [
        account,
        hashes,
      ]);
    });
    return codes;
  }

  /** How many recovery codes are left. */
  async recoveryCodesLeft(account: string): Promise<number> {
    const { rows } = await this.pool.query<{ left: number }>(
      'select count(*)::int as left from identity.recovery_codes where account = $1',
      [account],
    );
    return rows[0]?.left ?? 0;
  }

  async remove(account: string): Promise<void> {
    await this.pool.query(
      `with codes as (delete from identity.recovery_codes where account = $1)
       delete from identity.second_factors where account = $1`,
      [account],
    );
  }

  /** A code counts once, whoever else shows it at the same moment. */
  private async takeCode(account: string, { secret: box }: FactorRow, code: string): Promise<boolean> {
    const secret = decrypt(await this.vault.keyNamed(KEY), box, account);
    const step = stepOf(secret, code, this.clock.now().getTime());
    if (step === null) return false;
    const { rowCount } = await this.pool.query(
      `update identity.second_factors set last_step = $2
        where account = $1 and secret = $3 and (last_step is null or last_step < $2)`,
      [account, step, box],
    );
    return rowCount === 1;
  }

  private async hashOf(account: string, code: string): Promise<Buffer> {
    const key = await this.vault.keyNamed(KEY);
    return createHmac('sha256', key)
      .update(`${account}/${normaliseCode(code)}`)
      .digest();
  }

  private async row(account: string): Promise<FactorRow | undefined> {
    const { rows } = await this.pool.query<FactorRow>(
      'select secret, confirmed_at is not null as confirmed from identity.second_factors where account = $1',
      [account],
    );
    return rows[0];
  }
}
