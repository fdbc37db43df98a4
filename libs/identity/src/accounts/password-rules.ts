import { NivaranError } from '@nivaran/platform';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** OWASP ASVS 5.0.0, 6.2.1 and 6.2.9; nothing is asked about kinds of characters (6.2.5). Characters. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** zxcvbn's "safely unguessable: moderate protection from an offline attack on a slow hash". */
const LEAST_SCORE = 3;

/** What everybody here thinks of first (OWASP ASVS 5.0.0, 6.1.2): of a password, each counts as one character. */
const WORDS_OF_THE_HOUSE = [
  ...[
    'nivaran',
    'vaccination',
    'vaccine',
    'cowin',
    'covid',
    'covishield',
    'covaxin',
    'complaint',
    'grievance',
    'ticket',
  ],
  ...['helpdesk', 'officer', 'supervisor', 'auditor', 'admin', 'national', 'district', 'password'],
];

export class PasswordTooWeak extends NivaranError {
  readonly code = 'PASSWORD_TOO_WEAK';

  constructor(readonly fault: 'short' | 'guessable' | 'same') {
    super(
      'Choose another password: 12 characters or more, not one of the usual ones, such as four words of your own.',
      {
        fault,
      },
    );
  }
}

let estimator: ZxcvbnFactory | undefined;

/** @param known what an attacker would try first beside the words of the house: names of the account. @throws PasswordTooWeak */
export function assertGoodPassword(password: string, known: readonly string[]): void {
  if (lengthOf(password) < SHORTEST_PASSWORD) throw new PasswordTooWeak('short');
  const words = [...WORDS_OF_THE_HOUSE, ...known, ...known.flatMap((each) => each.split(/[^\p{L}\p{N}]+/u))]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2);
  // What is known counts as one character, however long it is.
  const rest = words.reduce((text, word) => text.replaceAll(word, '.'), password.toLowerCase());
  if (lengthOf(rest) < SHORTEST_PASSWORD) throw new PasswordTooWeak('guessable');
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  if (estimator.check(password, words).score < LEAST_SCORE) throw new PasswordTooWeak('guessable');
}

/** Characters, that is, Unicode code points. */
function lengthOf(text: string): number {
  return text.match(/./gsu)?.length ?? 0;
}
