import { useMemo, useState } from 'react';

interface HasId {
  readonly ticketId: string;
}

export interface HeldRow<Row> {
  readonly row: Row;
  /** It is not in this list any more; it stays where it was until the list is shown anew. */
  readonly gone: boolean;
}

interface Held<Row> {
  readonly rows: readonly HeldRow<Row>[];
  /** How many rows have come, gone or moved since. */
  readonly changes: number;
  readonly showLatest: () => void;
}

/**
 * The rows of a live list, held in their places while somebody points at them: what is in a row is always the latest, but no
 * row jumps away under a cursor.
 * @param key of the list: another one is shown at once
 */
export function useHeldRows<Row extends HasId>(latest: readonly Row[], key: string, isHeld: boolean): Held<Row> {
  const [shown, setShown] = useState({ key, rows: latest });
  const isSame = shown.rows === latest;
  if (!isSame && (shown.key !== key || !isHeld || onlyGrew(shown.rows, latest))) setShown({ key, rows: latest });
  const held = shown.key === key ? shown.rows : latest;
  return useMemo(
    () => ({ ...comparedWith(held, latest), showLatest: () => setShown({ key, rows: latest }) }),
    [held, latest, key],
  );
}

/** The rows that are held, each with what is in it now; there may be very many. */
function comparedWith<Row extends HasId>(held: readonly Row[], latest: readonly Row[]): Omit<Held<Row>, 'showLatest'> {
  if (held === latest) return { rows: held.map((row) => ({ row, gone: false })), changes: 0 };
  const now = new Map(latest.map((row) => [row.ticketId, row]));
  const before = new Set(held.map(({ ticketId }) => ticketId));
  const gone = held.filter(({ ticketId }) => !now.has(ticketId)).length;
  const come = latest.filter(({ ticketId }) => !before.has(ticketId)).length;
  return {
    rows: held.map((row) => ({ row: now.get(row.ticketId) ?? row, gone: !now.has(row.ticketId) })),
    changes: gone + come,
  };
}

/** Another page came at the end, and nothing else is different. */
function onlyGrew(held: readonly HasId[], latest: readonly HasId[]): boolean {
  return held.length <= latest.length && held.every(({ ticketId }, index) => latest[index]?.ticketId === ticketId);
}
