import type { Instant } from '@nivaran/sla';

/** ISO 8601 UTC with milliseconds, as events hold instants. */
export function iso(at: Instant): string {
  if (at !== last.at) last = { at, text: written(at) };
  return last.text;
}

/** The events of one decision all say the same moment. */
let last = { at: 0, text: new Date(0).toISOString() };

const DAY = 86_400_000;

/** The same text as Date.toISOString, in a third of its time: a decision writes several, most of them of days just seen. */
function written(at: Instant): string {
  const day = Math.floor(at / DAY);
  const millis = at - day * DAY;
  const seconds = Math.floor(millis / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${dayText(day)}${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}.${String(millis % 1000).padStart(3, '0')}Z`;
}

const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** "2026-11-25T" for each day since 1970 that was written, of some years at most. */
const days = new Map<number, string>();

function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    if (days.size > 4000) days.clear();
    text = new Date(day * DAY).toISOString().slice(0, -13);
    days.set(day, text);
  }
  return text;
}

/** The reverse of iso. */
export const instant = (text: string): Instant => Date.parse(text);
