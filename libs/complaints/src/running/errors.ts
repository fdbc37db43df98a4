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

/** What is done to all complaints of a person at once is not done to any, because of these. */
export class OthersRefused extends NivaranError {
  readonly code = 'PERSON_HAS_OPEN_TICKETS';

  constructor(tickets: readonly string[]) {
    super(
      `Other complaints of this person are under way: ${tickets.join(', ')}. End them first, or let them be withdrawn.`,
      { tickets: tickets.join(', ') },
    );
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

/** A complaint of another desk or district: whoever reads has nothing to do with it. */
export class OutOfScope extends NivaranError {
  readonly code = 'OUT_OF_SCOPE' satisfies RefusalCode;

  constructor() {
    super('This complaint is not in the scope of your desk or district. Its public page says where it is.');
  }
}
