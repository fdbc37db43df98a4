import type { Code } from '../problems/codes';

const METADATA = Symbol('problem codes of a route');

/** Notes problems that a route can answer with; its @Endpoint documents them. */
export function mayAnswer(target: object, method: string | symbol | undefined, codes: readonly Code[]): void {
  const known = problemCodesOf(target, method);
  Reflect.defineMetadata(METADATA, [...new Set([...known, ...codes])], target, method ?? '');
}

export function problemCodesOf(target: object, method: string | symbol | undefined): readonly Code[] {
  return (Reflect.getOwnMetadata(METADATA, target, method ?? '') as readonly Code[] | undefined) ?? [];
}
