import type { Pool } from 'pg';
import { type Account, type AccountRow, accountOf } from '../accounts/account';
import { type Attempts, TooManyAttempts } from '../attempts/attempts';
import type { Audit, Visitor } from '../audit/audit';
import type { SignInFault } from '../audit/audit-events';
import { customerOf } from '../audit/network';
import type { SignIn } from '../sign-in/sign-in';
import { OpenIdNoAccount } from './errors';
import type { OpenId, OpenIdFlow, OpenIdPerson } from './open-id';

const UNIQUE_VIOLATION = '23505';

/** Opens sessions for those who signed in at the state's own sign-on and have an account here; it makes none. */
export class OpenIdSignIn {
  constructor(
    private readonly pool: Pool,
    private readonly openId: OpenId,
    private readonly signIn: SignIn,
    private readonly attempts: Attempts,
    private readonly audit: Audit,
    private readonly demonstration: boolean,
  ) {}

  /**
   * Returns the token of a session, which may still need a second factor.
   * @param query with which the provider sent the browser back. `device`: the browser, as it calls itself
   * @throws OpenIdNoAccount, OpenIdFailed, OpenIdUnavailable, OpenIdNotSetUp, TooManyAttempts
   */
  async finish(query: string, flow: OpenIdFlow, device: string, by: Visitor): Promise<string> {
    const customer = customerOf(by.address);
    try {
      await this.attempts.count('open-id-address', customer);
    } catch (error) {
      if (error instanceof TooManyAttempts && error.isFirst) await this.refused(null, 'too-many', by);
      throw error;
    }
    const person = await this.openId.finish(query, flow);
    const account = await this.accountOf(person);
    if (!account) {
      await this.refused(await this.meant(person), 'open-id', by);
      throw new OpenIdNoAccount();
    }
    await this.attempts.uncount('open-id-address', customer);
    const proof = { way: 'open-id', subject: person.subject } as const;
    const token = await this.signIn.open(account, proof, { device, secondFactor: person.secondFactor }, by);
    if (token === null) throw new OpenIdNoAccount();
    return token;
  }

  /**
   * The open account of that name, if it is this person's. It is whose it turned out to be at the first sign-in: a name at
   * the provider may be given to somebody else later, which must not give them the account.
   */
  private async accountOf({ name, subject }: OpenIdPerson): Promise<Account | undefined> {
    try {
      const { rows } = await this.pool.query<AccountRow>(
        `update identity.accounts set open_id_subject = $2
          where open_id = $1 and coalesce(open_id_subject, $2) = $2
            and disabled_at is null and (not demonstration or $3)
          returning id, name, role, desk`,
        [name, subject, this.demonstration],
      );
      return rows[0] && accountOf(rows[0]);
    } catch (error) {
      if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) return undefined; // they have another account
      throw error;
    }
  }

  /** The id of the account that the provider's name leads to, whosever it is. */
  private async meant({ name }: OpenIdPerson): Promise<string | null> {
    const { rows } = await this.pool.query<{ id: string }>('select id from identity.accounts where open_id = $1', [
      name,
    ]);
    return rows[0]?.id ?? null;
  }

  private refused(account: string | null, fault: SignInFault, by: Visitor): Promise<void> {
    return this.audit.record({ type: 'SignInRefused', data: { account, fault } }, by);
  }
}
