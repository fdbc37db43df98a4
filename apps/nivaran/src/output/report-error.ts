import { FolderInUse, NivaranError, SettingInvalid } from '@nivaran/platform';
import colors from 'picocolors';
import { ServerProblem } from '../client/errors';
import { EXIT, type ExitCode } from './exit-codes';
import { say } from './output';

const UNAVAILABLE = new Set([
  ...['DATABASE_UNREACHABLE', 'SERVER_UNREACHABLE', 'EMBEDDED_POSTGRES_FAILED', 'PORT_TAKEN'],
  ...['NIVARAN_RUNS', 'KEYS_BEING_ROTATED'],
]);
const NOT_IN_ORDER = new Set(['PACK_INVALID', 'PACK_DROPS_WHAT_IS_IN_USE']);

/** Says what went wrong, in a sentence and never as a stack trace unless it is a fault of ours; returns the exit code. */
export function reportError(error: unknown): ExitCode {
  if (!(error instanceof NivaranError)) {
    say(colors.red('This is a fault in Nivaran. Please report it with the lines below.'));
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.fault;
  }
  say(colors.red(error.message));
  if (error instanceof SettingInvalid) return EXIT.usage;
  if (NOT_IN_ORDER.has(error.code)) return EXIT.notInOrder;
  if (error instanceof ServerProblem) return error.status >= 500 ? EXIT.unavailable : EXIT.refused;
  if (error instanceof FolderInUse || UNAVAILABLE.has(error.code)) return EXIT.unavailable;
  return EXIT.usage;
}
