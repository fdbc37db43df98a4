import { NivaranError } from '@nivaran/platform';
import type { Code } from './codes';
import type { FieldProblem } from './field-problem';
import { type Details, detailOf } from './sentence';
import { english } from './sentences.en';

/** What is wrong with a request before any lib sees it. Its sentence is the one of its code. */
export class RequestRefused extends NivaranError {
  constructor(
    readonly code: Code,
    details: Details = {},
  ) {
    super(detailOf(english[code], details, { desk: (id) => id }), details);
  }
}

/** Fields that are not as they should be. */
export class InputInvalid extends NivaranError {
  readonly code = 'INPUT_INVALID';

  constructor(readonly fields: readonly FieldProblem[]) {
    const names = fields.map(({ field }) => field).join(', ');
    super(`Correct this and send it again: ${names}.`, { fields: names });
  }
}
