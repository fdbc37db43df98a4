import { NivaranError } from '@nivaran/platform';
import type { Refusal, RefusalCode } from '../domain/decision';

export class ComplaintNotFound extends NivaranError {
  readonly code = 'COMPLAINT_NOT_FOUND';

  constructor() {
    super('There is no complaint with this ticket ID. Check the number on the message or slip.');
  }
}

/** A rule said no. `code` is the rule's own. */
export class ActionRefused extends NivaranError {
  readonly code: RefusalCode;

  constructor({ refused, details }: Refusal) {
    super(`The action was refused: ${refused} ${JSON.stringify(details)}.`, details);
    this.code = refused;
  }
}

/** Somebody acted since the caller last read the complaint. */
export class VersionStale extends NivaranError {
  readonly code = 'VERSION_STALE';

  constructor(actual: number) {
    super('The complaint has changed since you read it. Read it again, then decide again.', { actual });
  }
}

export class IdempotencyKeyReused extends NivaranError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';

  constructor() {
    super('This Idempotency-Key was used before for another request. Use a new key for a new request.');
  }
}

/** Others changed the complaint at every try. Rare: it takes several acting on one complaint in the same instant. */
export class ComplaintContended extends NivaranError {
  readonly code = 'COMPLAINT_CONTENDED';

  constructor() {
    super('Others are changing this complaint at this moment. Try again in a few seconds.');
  }
}

/** A code in the input is not in the pack. `details.field` says where. */
export class InputUnknown extends NivaranError {
  readonly code = 'INPUT_UNKNOWN';

  constructor(field: string, value: string | number) {
    super(`${field}: ${value} is not known here. Choose one from the list.`, { field, value });
  }
}
