import { NivaranError } from '@nivaran/platform';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

/** The server answered with a problem (RFC 9457). */
export class ServerProblem extends NivaranError {
  readonly code: string;
  readonly status: number;

  constructor({ status, code, title, detail, errors = [] }: Problem) {
    super([detail ?? title ?? code, ...errors.map((error) => `  ${error.field}: ${error.detail}`)].join('\n'));
    this.code = code;
    this.status = status;
  }
}

export class ServerUnreachable extends NivaranError {
  readonly code = 'SERVER_UNREACHABLE';

  constructor(url: string) {
    super(`No Nivaran answers at ${url}. Start it with "npm start", or say where it is: NIVARAN_URL.`);
  }
}

export class PasswordMissing extends NivaranError {
  readonly code = 'PASSWORD_MISSING';

  constructor() {
    super(
      'No password or code was given. Set NIVARAN_PASSWORD, call from a terminal and type it, or use a token: NIVARAN_TOKEN.',
    );
  }
}

export class AccountMissing extends NivaranError {
  readonly code = 'ACCOUNT_MISSING';

  constructor() {
    super(
      'This needs an account. Name it with --as, such as --as officer.bhopal, or in NIVARAN_USER; or set NIVARAN_TOKEN.',
    );
  }
}
