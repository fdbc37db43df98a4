/** A text of a person, readable only with that person's key. Plain data: it lives in events. */
export interface Sealed {
  /** Whose key. */
  readonly person: string;
  /** base64 of what `encrypt` gives. */
  readonly box: string;
}
