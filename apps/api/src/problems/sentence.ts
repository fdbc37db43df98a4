import type { Status } from '@nivaran/complaints';
import type { Code } from './codes';

/** Values that a sentence names: those of the error. */
export type Details = Readonly<Record<string, unknown>>;

/** What sentences call by its name, already in the reader's language. */
export interface Names {
  desk(id: string): string;
}

/** `title`: the kind of problem, always the same words. `detail`: what, where, and how to mend it. */
export interface Sentence {
  readonly title: string;
  readonly detail: string | ((details: Details, names: Names) => string);
}

/** A code without its sentence does not compile. */
export type Sentences = Readonly<Record<Code, Sentence>>;

/** What a status is called within a sentence. */
export type StatusWords = Readonly<Record<Status, string>>;

/** A status of the details in words; the code itself if it is none. */
export function statusIn(words: StatusWords, status: unknown): string {
  const code = String(status);
  return Object.hasOwn(words, code) ? words[code as Status] : code;
}

export function detailOf({ detail }: Sentence, details: Details, names: Names): string {
  return typeof detail === 'string' ? detail : detail(details, names);
}
