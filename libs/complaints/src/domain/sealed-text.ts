/** A text of the citizen's, encrypted under the key of that person before any rule sees it. Opaque here. */
export interface SealedText {
  readonly person: string;
  readonly box: string;
}
