import type { ComplaintEvent } from '@nivaran/complaints';

/** What a sentence can name, already in the reader's language. */
export interface Names {
  desk(id: string | null): string;
  district(lgd: number): string;
  category(code: string): string;
  stage(code: string): string;
  /** As it is written for people: 261-4829-7315. */
  ticket(id: string): string;
  /** A message of the pack, such as `triage.NO_DESK`. */
  message(key: string): string;
  moment(iso: string): string;
}

/** One sentence for each type of event; a new type does not compile without one. */
export type Sentences = {
  readonly [Type in ComplaintEvent['type']]: (
    data: Extract<ComplaintEvent, { type: Type }>['data'],
    names: Names,
  ) => string;
};

export function sentenceOf(sentences: Sentences, event: ComplaintEvent, names: Names): string {
  const say = sentences[event.type] as (data: ComplaintEvent['data'], names: Names) => string;
  return say(event.data, names);
}
