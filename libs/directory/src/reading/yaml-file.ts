import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { reportIssues } from './issues';
import type { Path, Problems, Source } from './problems';
import { readText } from './text-file';

/** The data of a YAML file (1.2, core schema) that fits the schema; null, with its problems told, if it does not. */
export async function readYaml<Data>(
  folder: string,
  file: string,
  schema: z.ZodType<Data>,
  problems: Problems,
): Promise<Source<Data> | null> {
  const text = await readText(folder, file, problems);
  if (text === null) return null;
  const lineCounter = new LineCounter();
  // Dates stay text and "no" is not false: only the core schema of YAML 1.2 is read.
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2', schema: 'core' });
  const lineAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line);
  for (const { pos, message } of [...document.errors, ...document.warnings])
    problems.inFile(file, lineAt(pos[0]), `This is not valid YAML: ${message}.`);
  if (document.errors.length > 0) return null;

  const place = { file, fieldOf: yamlField, lineOf: (path: Path) => lineAt(offsetOf(document, path)) };
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { ...place, data: result.data };
  reportIssues(place, value, result.error.issues, problems);
  return null;
}

/** ['stages', 'ACT', 'ladder', 0] → 'stages.ACT.ladder[0]' */
function yamlField(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** Where the deepest existing part of the path begins: the key of a map's entry, or a list's item. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
