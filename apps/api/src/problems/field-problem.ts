/** What can be wrong with one field, with the values that its sentence names; never the value that was sent. */
export interface FieldProblems {
  REQUIRED: object;
  WRONG_TYPE: { readonly expected: ExpectedType };
  NOT_ONE_OF: { readonly values: readonly string[] };
  FIELD_UNKNOWN: object;
  TEXT_LENGTH: { readonly minimum: number; readonly maximum: number };
  TEXT_NOT_STORABLE: object;
  EMPTY: object;
  TWICE: object;
  TOO_MANY: { readonly maximum: number };
  NUMBER_RANGE: { readonly minimum: number; readonly maximum: number };
  FORMAT: object;
  EMAIL: object;
  DATE: object;
  DATE_IN_FUTURE: object;
  DATE_TOO_EARLY: { readonly earliest: string };
  MOMENT: object;
  PERIOD_EMPTY: object;
  MOBILE: object;
  PIN: object;
  REFERENCE: object;
  LAST4: object;
  NO_AADHAAR: object;
  TICKET_ID: object;
  INCIDENT_ID: object;
  ACCOUNT_ID: object;
  CONSENT: object;
  CHANNEL_NEEDS_SIGN_IN: object;
}

/** How JSON calls it. */
export type ExpectedType =
  'text' | 'number' | 'whole number' | 'true or false' | 'object' | 'list' | 'file' | 'null' | 'other';

export type FieldCode = keyof FieldProblems;

/** `field`: where in the input, such as complainant.mobile; empty for the whole of it. */
export type FieldProblem = {
  [C in FieldCode]: { readonly field: string; readonly code: C; readonly params: FieldProblems[C] };
}[FieldCode];

/** A code without its sentence does not compile. */
export type FieldSentences = { readonly [C in FieldCode]: (params: FieldProblems[C]) => string };

export function describeField(sentences: FieldSentences, { code, params }: FieldProblem): string {
  return (sentences[code] as (params: object) => string)(params);
}
