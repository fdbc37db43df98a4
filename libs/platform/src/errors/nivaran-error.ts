/**
 * Root of every error that Nivaran raises on purpose.
 *
 * `code` is stable and UPPER_SNAKE: programs, tests and translations key on it. `message` is one English sentence for
 * people: what is wrong, where, and how to mend it; never personal data. `details` are the values that a translation of
 * the sentence needs. HTTP statuses and exit codes are chosen in the apps alone.
 */
export abstract class NivaranError extends Error {
  abstract readonly code: string;

  constructor(
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}
