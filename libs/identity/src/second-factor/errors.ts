import { NivaranError } from '@nivaran/platform';

export class CodeWrong extends NivaranError {
  readonly code = 'CODE_WRONG';

  constructor() {
    super('This code is not right, or was used already. Wait for the next one, and check the clock of the device.');
  }
}

/** Confirming, or asking for recovery codes, without having begun. */
export class NoSecondFactor extends NivaranError {
  readonly code = 'NO_SECOND_FACTOR';

  constructor() {
    super('No second factor is being set up. Begin with setting one up.');
  }
}

export class SecondFactorThere extends NivaranError {
  readonly code = 'SECOND_FACTOR_THERE';

  constructor() {
    super('There is a second factor already. Remove it first, or ask an administrator to.');
  }
}

/** The role may not do without. */
export class SecondFactorRequired extends NivaranError {
  readonly code = 'SECOND_FACTOR_KEPT';

  constructor() {
    super('Your role asks for a second factor. An administrator can reset it if the device is lost.');
  }
}
