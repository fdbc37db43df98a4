import type { Path, Problems, Source } from '../reading/problems';

/** Tells of every item of a list whose key an earlier item has. `field`: the name of that key in the file. */
export function checkDuplicates<Item>(
  source: Source<readonly Item[]>,
  field: string,
  keyOf: (item: Item) => string | number,
  problems: Problems,
): void {
  const first = new Map<string | number, number>();
  for (const [index, item] of source.data.entries()) {
    const key = keyOf(item);
    const path: Path = [index, field];
    const line = first.get(key);
    if (line === undefined) first.set(key, source.lineOf(path));
    else problems.at(source, path, `"${key}" stands in line ${line} already; keep one.`);
  }
}
