import { SlaError } from '../errors/sla-error';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2399;
const EARLIEST = Date.UTC(FIRST_YEAR, 0, 1);
const LATEST = Date.UTC(LAST_YEAR + 1, 0, 1);

/**
 * Returns the instant if it lies in the years 1900 to 2399 (UTC), for which tables can be built in bounded time.
 *
 * @throws SlaError `INSTANT_OUT_OF_RANGE`, also for NaN and the infinities.
 */
export function checkInstant(at: Instant): Instant {
  if (at >= EARLIEST && at < LATEST) return at;
  throw new SlaError(
    'INSTANT_OUT_OF_RANGE',
    `The instant ${at} is not a number of milliseconds within the years ${FIRST_YEAR} to ${LAST_YEAR}; give milliseconds since 1970 (UTC).`,
    { at },
  );
}
