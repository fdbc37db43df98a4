/** Anything that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A fact as the domain writes it: a past-tense type and plain data. */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** Who did it and by which command. Never personal data. */
export interface EventMetadata {
  readonly actor: { readonly kind: string; readonly id: string } & { readonly [key: string]: Json | undefined };
  readonly commandId: string;
  readonly [key: string]: Json | undefined;
}

/** A fact as the log holds it, upcast to the present version of its type. */
export type StoredEvent<Event extends DomainEvent = DomainEvent> = Event & {
  /** Place in the one global order: 1, 2, 3 … without gaps. */
  readonly position: number;
  readonly streamId: string;
  /** Place in its stream: 1, 2, 3 … */
  readonly version: number;
  readonly schemaVersion: number;
  readonly metadata: EventMetadata;
  /** When it was decided, ISO 8601 UTC with milliseconds. */
  readonly occurredAt: string;
  /** When it was stored, ISO 8601 UTC with milliseconds; never goes back along the order. */
  readonly recordedAt: string;
};
