import { NivaranError } from '@nivaran/platform';

/** Raised by look-ups in a Directory: each names what the pack does not have. */
abstract class Unknown extends NivaranError {
  constructor(kind: string, value: string | number, packVersion: string) {
    super(`Pack version ${packVersion} has no ${kind} "${value}"; check the value, or publish a pack that has it.`, {
      value,
      packVersion,
    });
  }
}

export class UnknownDistrict extends Unknown {
  readonly code = 'UNKNOWN_DISTRICT';

  constructor(lgd: number, packVersion: string) {
    super('district with the LGD code', lgd, packVersion);
  }
}

export class UnknownDesk extends Unknown {
  readonly code = 'UNKNOWN_DESK';

  /** `asked`: a desk's id, or what it was to answer for. */
  constructor(asked: string, packVersion: string) {
    super('desk', asked, packVersion);
  }
}

export class UnknownCategory extends Unknown {
  readonly code = 'UNKNOWN_CATEGORY';

  constructor(category: string, packVersion: string) {
    super('category', category, packVersion);
  }
}

export class UnknownCalendar extends Unknown {
  readonly code = 'UNKNOWN_CALENDAR';

  constructor(id: string, packVersion: string) {
    super('calendar', id, packVersion);
  }
}

export class UnknownMessage extends Unknown {
  readonly code = 'UNKNOWN_MESSAGE';

  constructor(language: string, key: string, packVersion: string) {
    super('message', `${language} ${key}`, packVersion);
  }
}
