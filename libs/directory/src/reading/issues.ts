import type { z } from 'zod';
import type { Path, Problems, Source } from './problems';

/** Tells what a schema found, in the words of somebody who edits the file. */
export function reportIssues(
  place: Omit<Source<unknown>, 'data'>,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  problems: Problems,
): void {
  for (const issue of issues) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        problems.at(place, [...path, key], `"${key}" is not known here; check its spelling or remove it.`);
    else if (issue.code === 'invalid_key')
      problems.at(place, path, sentence(issue.issues[0]?.message ?? issue.message));
    else if (valueAt(value, path) === undefined) problems.at(place, path, 'This is missing; add it.');
    else problems.at(place, path, sentence(issue.message));
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}
