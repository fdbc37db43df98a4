import type { Clock } from '@nivaran/platform';
import type { Pool } from 'pg';
import { type Account, type AccountRow, accountOf } from '../accounts/account';
import { SignInFailed } from '../accounts/errors';
import { passwordFits } from '../accounts/password';
import { type Attempts, TooManyAttempts } from '../attempts/attempts';
import type { Audit, Visitor } from '../audit/audit';
import type { SignInFault } from '../audit/audit-events';
import type { AuditLog } from '../audit/audit-log';
import { customerOf, networkOf } from '../audit/network';

/** How long (ms) a network is known from which somebody signed in. */
const KNOWN_FOR = 30 * 24 * 60 * 60 * 1000;

interface CredentialRow extends AccountRow {
  readonly passwordHash: string | null;
}

/** `passwordHash`: as it stood when the password was looked at. */
export interface Checked {
  readonly account: Account;
  readonly passwordHash: string;
}

/** Whether a password is the account's, however often and from wherever it is guessed. */
export class Passwords {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly audit: Audit,
    private readonly log: AuditLog,
    private readonly demonstration: boolean,
  ) {}

  /**
   * The account whose password this is, and what it was checked against. Takes as long, and counts as much, when there is no
   * such account. @throws SignInFailed, TooManyAttempts
   */
  async check(id: string, password: string, by: Visitor): Promise<Checked> {
    const customer = customerOf(by.address);
    const here = `${id}|${customer}`;
    const row = await this.row(id);
    try {
      await this.attempts.count('password-address', customer);
      await this.attempts.count('password-here', here);
      await this.countAnywhere(id, by);
    } catch (error) {
      if (error instanceof TooManyAttempts && error.isFirst) await this.refused(row, 'too-many', by);
      throw error;
    }
    const fits = await passwordFits(password, row?.passwordHash ?? undefined);
    if (!row || !fits) {
      await this.refused(row, 'credentials', by);
      throw new SignInFailed();
    }
    await this.attempts.uncount('password-address', customer);
    await this.attempts.forget('password-here', here);
    await this.attempts.uncount('password-anywhere', id);
    return { account: accountOf(row), passwordHash: row.passwordHash ?? '' };
  }

  /**
   * Guesses from many places stop at some number, for whoever comes from a place that the account does not know. Its owner
   * comes in from where they always do, however many others try to keep them out.
   * @throws TooManyAttempts
   */
  private async countAnywhere(id: string, { address }: Visitor): Promise<void> {
    try {
      await this.attempts.count('password-anywhere', id);
    } catch (error) {
      const network = networkOf(address);
      const since = new Date(this.clock.now().getTime() - KNOWN_FOR);
      if (network === null || !(await this.log.hasSignedInFrom(network, id, since))) throw error;
      await this.attempts.count('password-network', `${id}|${network}`);
    }
  }

  private refused(row: CredentialRow | undefined, fault: SignInFault, by: Visitor): Promise<void> {
    return this.audit.record({ type: 'SignInRefused', data: { account: row?.id ?? null, fault } }, by);
  }

  private async row(id: string): Promise<CredentialRow | undefined> {
    const { rows } = await this.pool.query<CredentialRow>({
      name: 'identity_credentials',
      text: `select id, name, role, desk, password_hash as "passwordHash" from identity.accounts
              where id = $1 and disabled_at is null and (not demonstration or $2)
                and (password_until is null or password_until > $3)`,
      values: [id, this.demonstration, this.clock.now()],
    });
    return rows[0];
  }
}
