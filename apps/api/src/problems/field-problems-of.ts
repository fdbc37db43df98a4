import { maskAadhaar } from '@nivaran/complaints';
import type { z } from 'zod';
import type { ExpectedType, FieldCode, FieldProblem } from './field-problem';

/** More are not listed: whoever sends so many wrong fields reads the documentation first. */
const MOST = 50;
const LONGEST_NAME = 60;

/** What a schema found, in our words. The issues must have been made with `reportInput`, to tell "missing" from "wrong". */
export function fieldProblemsOf(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  return issues.flatMap(problemsOf).slice(0, MOST);
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const field = nameOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return [{ field, code: 'REQUIRED', params: {} }];
      return [{ field, code: 'WRONG_TYPE', params: { expected: expectedType(issue.expected) } }];
    case 'invalid_value':
      if (issue.input === undefined) return [{ field, code: 'REQUIRED', params: {} }];
      return [{ field, code: 'NOT_ONE_OF', params: { values: issue.values.map(String) } }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ field: nameOf([...issue.path, key]), code: 'FIELD_UNKNOWN', params: {} }));
    case 'invalid_format':
      return [
        { field, code: issue.format === 'email' ? 'EMAIL' : issue.format === 'date' ? 'DATE' : 'FORMAT', params: {} },
      ];
    case 'too_big':
      return [{ field, code: 'TOO_MANY', params: { maximum: Number(issue.maximum) } }];
    case 'custom':
      return [custom(field, issue.params)];
    case 'too_small':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return [{ field, code: 'FORMAT', params: {} }];
  }
}

/** Our own checks say with `params: { code, … }` what they found. */
function custom(field: string, params: Readonly<Record<string, unknown>> | undefined): FieldProblem {
  const { code, ...rest } = params ?? {};
  return { field, code: (code ?? 'FORMAT') as FieldCode, params: rest } as FieldProblem;
}

function expectedType(expected: string): ExpectedType {
  switch (expected) {
    case 'string':
      return 'text';
    case 'int':
      return 'whole number';
    case 'number':
      return 'number';
    case 'boolean':
      return 'true or false';
    case 'object':
    case 'record':
      return 'object';
    case 'array':
      return 'list';
    case 'Upload': // the class of a file in a form
      return 'file';
    case 'null':
      return 'null';
    default:
      return 'other';
  }
}

/** Names of unknown fields are the sender's own words: cut, and without an Aadhaar number. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((part) => maskAadhaar(String(part)).slice(0, LONGEST_NAME)).join('.');
}
