import { NivaranError } from '@nivaran/platform';

/** One thing wrong with a pack. An `error` keeps the pack from being used, a `warning` does not. */
export interface PackProblem {
  readonly severity: 'error' | 'warning';
  /** Path inside the pack's folder, with '/'. */
  readonly file: string;
  /** From 1; null when it is about the file as a whole. */
  readonly line: number | null;
  /** Such as 'stages.ACT.target', '[3].calendar' or 'district_lgd'; '' when it is about the file or line as a whole. */
  readonly field: string;
  /** What is wrong and how to mend it, in English. */
  readonly message: string;
}

const SHOWN = 10;

/** The pack can't be used. `problems` has all that were found, warnings too, in the order of files and lines. */
export class PackInvalid extends NivaranError {
  readonly code = 'PACK_INVALID';

  constructor(
    folder: string,
    readonly problems: readonly PackProblem[],
  ) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const lines = errors.slice(0, SHOWN).map((problem) => `\n  ${describeProblem(problem)}`);
    const rest = errors.length > SHOWN ? `\n  and ${errors.length - SHOWN} more` : '';
    super(`The pack in ${folder} has ${errors.length} errors; mend them and load it again.${lines.join('')}${rest}`, {
      problems,
    });
  }
}

/** 'desks.yaml:12 [3].calendar: …' */
export function describeProblem({ file, line, field, message }: PackProblem): string {
  const place = [line === null ? file : `${file}:${line}`, field].filter(Boolean).join(' ');
  return `${place}: ${message}`;
}
