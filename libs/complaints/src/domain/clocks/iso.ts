import type { Instant } from '@nivaran/sla';

/** ISO 8601 UTC with milliseconds, as events hold instants. */
export function iso(at: Instant): string {
  if (at !== last.at) last = { at, text: new Date(at).toISOString() };
  return last.text;
}

/** The events of one decision all say the same moment. */
let last = { at: 0, text: new Date(0).toISOString() };

/** The reverse of iso. */
export const instant = (text: string): Instant => Date.parse(text);
