/** null: nothing is known. */
export type Cell = string | number | null;

/** A table for spreadsheets: a header in the reader's language, and rows as they are read; few of them are in memory at a time. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

const HOUR = 3_600_000;

/** ms → hours with two digits */
export const hours = (millis: number | null): number | null =>
  millis === null ? null : Number((millis / HOUR).toFixed(2));

/** 0 to 1, with four digits */
export const share = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
