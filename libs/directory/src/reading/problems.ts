import type { PackProblem } from '../pack/problem';

/** Keys and indexes from the top of a file's data to a place in it. */
export type Path = readonly (string | number)[];

/** What was read from one file, and where each part of it stands. */
export interface Source<Data> {
  readonly file: string;
  readonly data: Data;
  /** The line (from 1) of the deepest part of `path` that exists. */
  lineOf(path: Path): number;
  /** How people call the place: 'stages.ACT.target' in YAML, the column in CSV. */
  fieldOf(path: Path): string;
}

/** Gathers all that is wrong with a pack, so that its author hears of everything at once. */
export class Problems {
  private readonly list: PackProblem[] = [];

  /** About a place in a file that could be read. */
  at(source: Omit<Source<unknown>, 'data'>, path: Path, message: string, severity: PackProblem['severity'] = 'error') {
    this.add({ severity, file: source.file, line: source.lineOf(path), field: source.fieldOf(path), message });
  }

  /** A line that is used twice, by an alias for instance, is told of once. */
  add(problem: PackProblem): void {
    const { file, line, message } = problem;
    if (this.list.some((told) => told.file === file && told.line === line && told.message === message)) return;
    this.list.push(problem);
  }

  /** About a file as a whole or a line of it. */
  inFile(file: string, line: number | null, message: string, severity: PackProblem['severity'] = 'error'): void {
    this.add({ severity, file, line, field: '', message });
  }

  get errors(): number {
    return this.list.filter(({ severity }) => severity === 'error').length;
  }

  /** In the order of files and lines. */
  sorted(): readonly PackProblem[] {
    return this.list.toSorted((one, other) => byCodePoint(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0));
  }
}

/** The same order on every machine, whatever its language. */
export function byCodePoint(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
