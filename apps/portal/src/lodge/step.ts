import type { Category, Directory } from '@nivaran/directory';
import type { ReactNode } from 'react';
import type { Draft } from '../draft/draft';
import type { Form } from '../page/form';
import type { Errors } from '../page/parts';
import type { Reading } from '../page/reading';

/** What a step looks at beside its own form. */
export interface Asking {
  readonly draft: Draft;
  readonly directory: Directory;
  readonly reading: Reading;
  readonly now: Date;
}

export interface Showing extends Asking {
  /** What stands in the fields: what was answered, or what was typed and is wrong. */
  readonly form: Form;
  readonly errors: Errors;
}

/** One thing that is asked, on a page of its own. */
export interface Step {
  /** Its place in the address. */
  readonly name: string;
  title(asking: Asking): string;
  /** Whether it is asked of what was answered so far. */
  isAsked(asking: Asking): boolean;
  /** What stands in its fields. */
  fill(draft: Draft): Form;
  /** Its fields, within the form. */
  fields(showing: Showing): ReactNode;
  /** What its form answers, or what is wrong with it. Nothing of an Aadhaar number is given back. */
  read(form: Form, asking: Asking): { readonly change: Partial<Draft> } | { readonly errors: Errors };
}

/** The category that was chosen, if the pack still has it. */
export function categoryOf({ draft, directory }: Pick<Asking, 'draft' | 'directory'>): Category | undefined {
  return directory.pack.categories.find(({ code }) => code === draft.category);
}
