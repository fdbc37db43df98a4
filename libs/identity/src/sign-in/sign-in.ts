import type { Account } from '../accounts/account';
import { SignInFailed } from '../accounts/errors';
import { type Attempts, TooManyAttempts } from '../attempts/attempts';
import type { Audit, Visitor } from '../audit/audit';
import { CodeWrong } from '../second-factor/errors';
import type { SecondFactors } from '../second-factor/second-factors';
import type { Session, SignInProof, Sessions } from '../sessions/sessions';
import type { Passwords } from './passwords';

/** What somebody signs in with. `device`: the browser, as it calls itself. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
  readonly device: string;
}

/** Opens sessions, and ends them. */
export class SignIn {
  constructor(
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly attempts: Attempts,
    private readonly audit: Audit,
  ) {}

  /** Returns the token of a session, which may still need something. @throws SignInFailed, TooManyAttempts */
  async withPassword({ account: id, password, device }: Credentials, by: Visitor): Promise<string> {
    const { account, passwordHash } = await this.passwords.check(id, password, by);
    const token = await this.open(account, { way: 'password', passwordHash }, { device, secondFactor: false }, by);
    if (token === null) throw new SignInFailed();
    return token;
  }

  /** Null if the proof holds no more. @param session what the new session begins with */
  async open(
    account: Account,
    proof: SignInProof,
    session: { readonly device: string; readonly secondFactor: boolean },
    { address }: Visitor,
  ): Promise<string | null> {
    const opened = await this.sessions.create(account.id, { ...session, proof });
    if (!opened) return null;
    const data = { account: account.id, session: opened.id, way: proof.way };
    await this.audit.record({ type: 'SignedIn', data }, { account, address });
    return opened.token;
  }

  /** The session's token from now on. @throws CodeWrong, TooManyAttempts */
  async withCode({ id, account }: Session, code: string, by: Visitor): Promise<string> {
    await this.attempts.count('second-factor', account.id);
    const kind = await this.secondFactors.kindOf(account.id, code);
    if (kind === 'totp') await this.countOfDay(account.id, by);
    // Recorded before it is used up: a trace may remain of a code that another request took at the same moment.
    if (kind === 'recovery') await this.audit.record({ type: 'RecoveryCodeUsed', data: { account: account.id } }, by);
    if (kind === null || !(await this.secondFactors.take(account.id, code))) {
      await this.audit.record({ type: 'SignInRefused', data: { account: account.id, fault: 'code' } }, by);
      throw new CodeWrong();
    }
    await this.attempts.forget('second-factor', account.id);
    if (kind === 'totp') await this.attempts.uncount('second-factor-day', account.id);
    return this.sessions.passSecondFactor(id);
  }

  /** @throws TooManyAttempts */
  private async countOfDay(account: string, by: Visitor): Promise<void> {
    try {
      await this.attempts.count('second-factor-day', account);
    } catch (error) {
      const isFirst = error instanceof TooManyAttempts && error.isFirst;
      if (isFirst) await this.audit.record({ type: 'SignInRefused', data: { account, fault: 'too-many' } }, by);
      throw error;
    }
  }

  /** Ends the session of a token, if it is one of an open session: another takes its place. */
  async outOf(token: string | undefined, address: string | undefined): Promise<void> {
    const session = token === undefined ? undefined : await this.sessions.resolve(token);
    if (session) await this.out(session, { account: session.account, address });
  }

  async out({ id, account }: Session, by: Visitor): Promise<void> {
    await this.audit.record({ type: 'SignedOut', data: { account: account.id, session: id } }, by);
    await this.sessions.end(account.id, id);
  }
}
