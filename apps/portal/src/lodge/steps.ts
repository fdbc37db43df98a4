import type { Draft } from '../draft/draft';
import { district } from './district';
import { dose } from './dose';
import { identity } from './identity';
import { type Asking, type Step, categoryOf } from './step';
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

/** Steps whose question an answer has changed: another category may ask for another place, or other things of the dose. */
export function askedAnew(answered: string, before: Draft, after: Draft, asking: Asking): readonly string[] {
  if (answered === where.name) return [district.name];
  const [was, is] = [before, after].map((draft) => categoryOf({ ...asking, draft }));
  return [
    ...(was?.district === is?.district ? [] : [where.name, district.name]),
    ...(String(was?.asks) === String(is?.asks) ? [] : [dose.name]),
  ];
}
