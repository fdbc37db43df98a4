/** How well a complaint was dealt with, in the citizen's judgement: from 1, very bad, to 5, very good. */
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];
