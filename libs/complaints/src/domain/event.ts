/** `Event<'X', {…}>`: a past-tense type with plain data. Instants are ISO 8601 UTC with milliseconds. */
export interface Event<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: Readonly<Data>;
}
