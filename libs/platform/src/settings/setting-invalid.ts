import { NivaranError } from '../errors/nivaran-error';

/** One wrong setting. `problem` never holds a secret. */
export interface SettingProblem {
  readonly variable: string;
  readonly problem: string;
  /** What would be right: a whole sentence. */
  readonly remedy: string;
}

/** Everything that is wrong with the settings, at once. */
export class SettingInvalid extends NivaranError {
  readonly code = 'SETTING_INVALID';

  constructor(readonly problems: readonly SettingProblem[]) {
    super(
      [
        problems.length === 1 ? 'A setting is wrong:' : `${problems.length} settings are wrong:`,
        ...problems.map(({ variable, problem, remedy }) => `  ${variable} ${problem}. ${remedy}`),
      ].join('\n'),
      { problems },
    );
  }
}
