import { NivaranError } from '@nivaran/platform';

/** One sentence for an unknown account and a wrong password: which of the two it was is nobody's business. */
export class SignInFailed extends NivaranError {
  readonly code = 'SIGN_IN_FAILED';

  constructor() {
    super('The account and the password do not go together. Check both and try again.');
  }
}

export class AccountTaken extends NivaranError {
  readonly code = 'ACCOUNT_TAKEN';

  constructor(id: string) {
    super(`There is an account ${id} already. Choose another name to sign in with.`, { account: id });
  }
}
