import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { reportIssues } from './issues';
import type { Path, Problems, Source } from './problems';
import { readText } from './text-file';

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV file whose first line names exactly the columns of the schema, in any order; null, with its
 * problems told, if a line does not fit. A row's schema gets each cell as text.
 */
export async function readCsv<Row>(
  folder: string,
  file: string,
  row: z.ZodType<Row> & { readonly shape: Readonly<Record<string, unknown>> },
  problems: Problems,
): Promise<Source<readonly Row[]> | null> {
  const text = await readText(folder, file, problems);
  const lines = text === null ? null : readLines(text, file, problems);
  const header = lines?.shift()?.record ?? [];
  if (!lines || !headerFits(header, Object.keys(row.shape), file, problems)) return null;

  const cells = lines.map(({ record }) => Object.fromEntries(header.map((column, index) => [column, record[index]])));
  const place = {
    file,
    lineOf: ([index]: Path) => lines[Number(index)]?.info.lines ?? 1,
    fieldOf: ([, column]: Path) => String(column ?? ''),
  };
  const tooLong = lines.findIndex(({ record }) => record.length > header.length);
  if (tooLong >= 0)
    problems.at(place, [tooLong], `The line has more than the ${header.length} cells of the first one.`);
  const result = z.array(row).safeParse(cells);
  if (!result.success) reportIssues(place, cells, result.error.issues, problems);
  return result.success && tooLong < 0 ? { ...place, data: result.data } : null;
}

function readLines(text: string, file: string, problems: Problems): Line[] | null {
  try {
    return parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    problems.inFile(file, line, `This is not valid CSV: ${error.message}.`);
    return null;
  }
}

function headerFits(header: readonly string[], columns: readonly string[], file: string, problems: Problems): boolean {
  const wrong = (field: string, message: string): void =>
    problems.add({ severity: 'error', file, line: 1, field, message });
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !columns.includes(column));
  for (const column of missing) wrong(column, `The column "${column}" is missing; the first line must name it.`);
  for (const column of unknown)
    wrong(column, `"${column}" is not a column of this file; check its spelling or remove it.`);
  return missing.length === 0 && unknown.length === 0;
}
