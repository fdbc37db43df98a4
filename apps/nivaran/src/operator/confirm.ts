import { createInterface } from 'node:readline/promises';
import { NivaranError } from '@nivaran/platform';

/** Nobody is there who could be asked. */
class ConfirmationMissing extends NivaranError {
  readonly code = 'CONFIRMATION_MISSING';
}

/** @param what needs a yes, such as "Moving clocks" @throws ConfirmationMissing */
export function assertCanConfirm(yes: boolean, what: string, look = 'Say --yes.'): void {
  if (!yes && !process.stdin.isTTY)
    throw new ConfirmationMissing(`${what} needs a yes, and there is no terminal to ask on. ${look}`);
}

export async function isConfirmed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
