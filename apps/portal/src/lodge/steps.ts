import { district } from './district';
import { dose } from './dose';
import { identity } from './identity';
import type { Asking, Step } from './step';
import { what } from './what';
import { where } from './where';
import { words } from './words';

/** What is asked on a form of fields alone, in order. */
export const STEPS: readonly Step[] = [what, where, district, dose, identity, words];

/** Those that follow, each with a controller of its own. */
const THEN = ['file', 'contact', 'code', 'check'] as const;

/** The names of all steps that are asked of what was answered so far. */
export function namesOf(asking: Asking): readonly string[] {
  return [...STEPS.filter((step) => step.isAsked(asking)).map(({ name }) => name), ...THEN];
}

/** The first step that was not answered yet. */
export function nextOf(asking: Asking): string {
  const { draft } = asking;
  return namesOf(asking).find((name) => !draft.answered.includes(name)) ?? 'check';
}

/** The step before; null for the first. */
export function beforeOf(asking: Asking, name: string): string | null {
  const names = namesOf(asking);
  return names[names.indexOf(name) - 1] ?? null;
}
