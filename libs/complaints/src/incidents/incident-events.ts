import type { Language } from '../domain/events';

/** Words that anybody may read, in each language that a citizen may choose. Never personal data. */
export type InBothLanguages = Readonly<Record<Language, string>>;

interface Event<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: Readonly<Data>;
}

/** A source is down, or something else holds up many complaints at once. Instants are ISO 8601 UTC with milliseconds. */
export type IncidentDeclared = Event<
  'IncidentDeclared',
  {
    incidentId: string;
    /** A code of the pack, such as COWIN. */
    source: string;
    title: InBothLanguages;
    text: InBothLanguages;
    startedAt: string;
    /** When it should be over, as far as anybody knows. */
    expectedEnd: string | null;
  }
>;
/** What is known of it now, in place of what was said before. */
export type IncidentUpdated = Event<'IncidentUpdated', { text: InBothLanguages; expectedEnd: string | null }>;
/** It is over; every complaint that waits for that goes on. `text`: last words on it; null: those before stand. */
export type IncidentEnded = Event<'IncidentEnded', { text: InBothLanguages | null }>;

export type IncidentEvent = IncidentDeclared | IncidentUpdated | IncidentEnded;
