const MINUTE = 60_000;
/** To each doubling of the time: a bin is 4.4 % wide, so that its middle is wrong by 2.2 % at most. */
const BINS = 16;
/** Where one bin ends, logarithms of two machines need not agree: what stands on the edge is in the next one. */
const EDGE = 1e-9;

/** The bin that a time (ms) falls into; 0: less than a minute. */
export function binOfUsed(millis: number): number {
  return millis < MINUTE ? 0 : 1 + Math.floor(BINS * Math.log2(millis / MINUTE) + EDGE);
}

/** The same in SQL, of a column of bigint. */
export const binOfUsedSql = (column: string): string =>
  `case when ${column} < ${MINUTE} then 0 else 1 + floor(${BINS} * ln(${column}::float8 / ${MINUTE}) / ln(2::float8) + ${EDGE})::integer end`;

/** The time (ms) in the middle of a bin. */
export function usedOfBin(bin: number): number {
  return bin === 0 ? 0 : Math.round(MINUTE * 2 ** ((bin - 0.5) / BINS));
}
