import { SlaError } from '../errors/sla-error';
import { DAY, HOUR, MINUTE, SECOND } from '../time/instant';

/** Working days, whose length is the calendar's to say, and an exact amount of counted time. */
export interface Duration {
  readonly days: number;
  readonly millis: number;
}

const ACCEPTED = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Reads an ISO 8601 duration of whole days, hours, minutes and seconds: `P3D`, `PT4H`, `P1DT4H`, `PT30S`, `PT0S`.
 *
 * Weeks, months and years are refused: on a working calendar nobody can tell whether a week is five, six or seven days.
 *
 * @throws SlaError `DURATION_INVALID`
 */
export function parseDuration(text: string): Duration {
  const known = read.get(text);
  if (known) return known;
  const duration = readDuration(text);
  read.set(text, duration);
  return duration;
}

/** A pack has a few dozen, and every event of a clock asks for one. */
const read = new Map<string, Duration>();

function readDuration(text: string): Duration {
  const match = ACCEPTED.exec(text);
  const [days, hours, minutes, seconds] = [1, 2, 3, 4].map((group) => Number(match?.[group] ?? 0));
  const duration = {
    days: days ?? 0,
    millis: (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND,
  };
  if (match && Number.isSafeInteger(duration.days * DAY + duration.millis)) return duration;
  throw new SlaError(
    'DURATION_INVALID',
    `"${text}" is not a duration that can be counted; give whole working days, hours, minutes and seconds, such as P3D, PT4H, P1DT4H or PT30S (weeks, months and years have no fixed length on a working calendar).`,
    { duration: text },
  );
}
