/** Injection token of a boolean: whether this is a demonstration, where accounts with a published password open. */
export const DEMONSTRATION = Symbol('Demonstration');
