/** The shape of texts with any words in it: a text that is missing in another language does not compile. */
export type Worded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Worded<T[Key]> };
