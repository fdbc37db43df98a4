import { ROLES_WITH_SECOND_FACTOR } from '../accounts/account';
import type { Accounts } from '../accounts/accounts';
import { PasswordWrong, SignInFailed } from '../accounts/errors';
import { PasswordTooWeak, assertGoodPassword } from '../accounts/password-rules';
import type { Attempts } from '../attempts/attempts';
import type { Audit, Visitor } from '../audit/audit';
import { CodeWrong, NoSecondFactor, SecondFactorRequired } from '../second-factor/errors';
import type { SecondFactors } from '../second-factor/second-factors';
import type { Session, Sessions } from '../sessions/sessions';
import type { Passwords } from './passwords';

/** What everybody does with their own account. */
export class OwnAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly attempts: Attempts,
    private readonly audit: Audit,
  ) {}

  /** All other sessions end. @throws PasswordWrong, TooManyAttempts, PasswordTooWeak */
  async changePassword({ id, account }: Session, current: string, next: string, by: Visitor): Promise<void> {
    await this.passwords.check(account.id, current, by).catch((error: unknown) => {
      throw error instanceof SignInFailed ? new PasswordWrong() : error;
    });
    if (next === current) throw new PasswordTooWeak('same');
    assertGoodPassword(next, [account.id, account.name]);
    await this.accounts.setPassword(account.id, next, by);
    await this.sessions.endOthers(account.id, id);
  }

  /** What an authenticator app is given. It counts once its first code was shown. @throws SecondFactorThere */
  beginSecondFactor({ account }: Session): Promise<{ readonly secret: string; readonly uri: string }> {
    return this.secondFactors.begin(account.id);
  }

  /**
   * Its first code makes it count. Returns recovery codes, and the session's token from now on.
   * @throws CodeWrong, NoSecondFactor, SecondFactorThere, TooManyAttempts
   */
  async confirmSecondFactor(
    { id, account }: Session,
    code: string,
    by: Visitor,
  ): Promise<{ readonly token: string; readonly recoveryCodes: readonly string[] }> {
    await this.attempts.count('second-factor', account.id);
    const recorded = () => this.audit.record({ type: 'SecondFactorSetUp', data: { account: account.id } }, by);
    if (!(await this.secondFactors.confirm(account.id, code, recorded))) throw new CodeWrong();
    await this.attempts.forget('second-factor', account.id);
    const recoveryCodes = await this.secondFactors.newRecoveryCodes(account.id);
    const token = await this.sessions.passSecondFactor(id);
    await this.sessions.endOthers(account.id, id);
    return { token, recoveryCodes };
  }

  /** @throws NoSecondFactor */
  async newRecoveryCodes({ account }: Session, by: Visitor): Promise<readonly string[]> {
    if (!(await this.secondFactors.isSetUp(account.id))) throw new NoSecondFactor();
    await this.audit.record({ type: 'RecoveryCodesMade', data: { account: account.id } }, by);
    return this.secondFactors.newRecoveryCodes(account.id);
  }

  /** All other sessions end. @throws SecondFactorRequired, NoSecondFactor */
  async removeSecondFactor({ id, account }: Session, by: Visitor): Promise<void> {
    if (ROLES_WITH_SECOND_FACTOR.includes(account.role)) throw new SecondFactorRequired();
    if (!(await this.secondFactors.isSetUp(account.id))) throw new NoSecondFactor();
    await this.audit.record({ type: 'SecondFactorRemoved', data: { account: account.id } }, by);
    await this.secondFactors.remove(account.id);
    await this.sessions.endOthers(account.id, id);
  }

  /** Whether there was such a session. */
  async revokeSession(account: string, sessionId: string, by: Visitor): Promise<boolean> {
    if (!(await this.sessions.list(account)).some(({ id }) => id === sessionId)) return false;
    await this.audit.record({ type: 'SessionRevoked', data: { account, session: sessionId } }, by);
    return this.sessions.end(account, sessionId);
  }
}
