export type SlaErrorCode =
  | 'CALENDAR_HAS_NO_WORKING_TIME'
  | 'CALENDAR_INVALID'
  | 'DURATION_INVALID'
  | 'INSTANT_OUT_OF_RANGE'
  | 'MILLIS_INVALID'
  | 'TIME_ZONE_UNKNOWN';

/**
 * The only error that this library raises. It has the shape of the platform's errors (a stable `code`, one English
 * sentence, `details` for translations) without importing them: these are pure functions that depend on nothing.
 */
export class SlaError extends Error {
  constructor(
    readonly code: SlaErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'SlaError';
  }
}
