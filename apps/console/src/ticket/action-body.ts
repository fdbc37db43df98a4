import type { ComplaintAction } from '../api/schema';

const NUMBERS: readonly string[] = ['district', 'level', 'score'];

/** The request of an action out of what was typed into its fields; what was left empty is left out. */
export function bodyOf(
  input: readonly Pick<ComplaintAction['input'][number], 'name' | 'kind'>[],
  draft: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    input.flatMap(({ name, kind }): [string, unknown][] => {
      const value = draft[name]?.trim() ?? '';
      if (value === '') return [];
      if (kind === 'colleagues') return [[name, value.split(' ')]];
      return [[name, NUMBERS.includes(kind) ? Number(value) : value]];
    }),
  );
}
