import { NivaranError } from '@nivaran/platform';

/** There is no provider where people could sign in. */
export class OpenIdNotSetUp extends NivaranError {
  readonly code = 'OPENID_NOT_SET_UP';

  constructor() {
    super('No sign-on service is set up here. Sign in with your account and password.');
  }
}

/** The provider does not answer, or not as it should: whoever runs Nivaran must look. `reason`: for the log. */
export class OpenIdUnavailable extends NivaranError {
  readonly code = 'OPENID_UNAVAILABLE';

  constructor(readonly reason: string) {
    super('The sign-on service does not answer as it should. Try again in a minute.', { reason });
  }
}

/** Given up, too late, begun in another window, or tampered with. `reason`: for the log. */
export class OpenIdFailed extends NivaranError {
  readonly code = 'OPENID_FAILED';

  constructor(readonly reason: string) {
    super('Signing in at the sign-on service was not completed. Begin again.', { reason });
  }
}

/** One sentence for an unknown, a disabled and another person's account: which it was is nobody's business. */
export class OpenIdNoAccount extends NivaranError {
  readonly code = 'OPENID_NO_ACCOUNT';

  constructor() {
    super('No account that is open belongs to you at the sign-on service. Ask an administrator.');
  }
}
