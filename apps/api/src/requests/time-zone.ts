const HOUR = 3_600_000;

/** The instant at which a date (ISO 8601) begins in a time zone: its midnight, or the jump over it. */
export function startOfDay(date: string, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  const first = midnight - offsetAt(midnight, timeZone);
  const second = midnight - offsetAt(first, timeZone);
  return new Date(Math.max(first, second));
}

/** The date (ISO 8601) that a calendar on the wall shows. */
export function dateIn(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offsetAt(at.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** A date or a moment, as an instant; see the field `moment`. */
export function instantOf(moment: string, timeZone: string): Date {
  return moment.includes('T') ? new Date(moment) : startOfDay(moment, timeZone);
}

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(at: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(format.format(at)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60) * HOUR;
}
