import { NivaranError } from '@nivaran/platform';

/** One sentence for an unknown account and a wrong password: which of the two it was is nobody's business. */
export class SignInFailed extends NivaranError {
  readonly code = 'SIGN_IN_FAILED';

  constructor() {
    super('The account and the password do not go together. Check both and try again.');
  }
}

/** Whoever changes their password shows the one that they have. */
export class PasswordWrong extends NivaranError {
  readonly code = 'PASSWORD_WRONG';

  constructor() {
    super('This is not your present password. Check it and try again.');
  }
}

export class AccountTaken extends NivaranError {
  readonly code = 'ACCOUNT_TAKEN';

  constructor(id: string) {
    super(`There is an account ${id} already. Choose another name to sign in with.`, { account: id });
  }
}

export class AccountUnknown extends NivaranError {
  readonly code = 'ACCOUNT_UNKNOWN';

  constructor(id: string) {
    super(`There is no account ${id}. Check how it is written.`, { account: id });
  }
}

/** Another account is known at the state's sign-on by that name. */
export class OpenIdTaken extends NivaranError {
  readonly code = 'OPEN_ID_TAKEN';

  constructor() {
    super('Another account has this name at the sign-on service. Check which of the two it belongs to.');
  }
}
