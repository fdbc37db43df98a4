import type { Cell, Sheet } from './sheet';

/** RFC 4180, UTF-8 without a byte order mark. */
export async function* csvOf({ columns, rows }: Sheet): AsyncGenerator<string> {
  yield line(columns);
  for await (const row of rows) yield line(row);
}

const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Spreadsheets take text that begins so for a formula, and run it (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n]/;

export function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
