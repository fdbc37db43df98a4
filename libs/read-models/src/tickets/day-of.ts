/** India has one time zone, and no summer time. */
const OFFSET = 5.5 * 3_600_000;
export const DAY = 86_400_000;

/** The date (ISO) of a moment in India. */
export function dayOf(moment: string | Date): string {
  return new Date(new Date(moment).getTime() + OFFSET).toISOString().slice(0, 10);
}

/** Whether a day of India begins then. */
export function isMidnight(moment: Date): boolean {
  return (moment.getTime() + OFFSET) % DAY === 0;
}
