import type { Instant } from '@nivaran/sla';

/** ISO 8601 UTC with milliseconds, as events hold instants. */
export const iso = (at: Instant): string => new Date(at).toISOString();

/** The reverse of iso. */
export const instant = (text: string): Instant => Date.parse(text);
