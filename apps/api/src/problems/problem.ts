import type { Language } from '@nivaran/complaints';
import { z } from 'zod';
import { FIELD_SENTENCES, SENTENCES } from './catalogue';
import { type Code, STATUSES } from './codes';
import type { Diagnosis } from './diagnose';
import { describeField } from './field-problem';
import { type Names, detailOf } from './sentence';

/** RFC 9457, with a stable code and the fields that are concerned. */
export const problem = z
  .object({
    type: z.string().meta({ description: 'Address that says what kind of problem this is.' }),
    title: z.string().meta({ description: 'The kind of problem, always in the same words.' }),
    status: z.int(),
    code: z.string().meta({ description: 'Stable. Programs key on it.' }),
    detail: z.string().meta({ description: 'What, where, and how to mend it, in the reader’s language.' }),
    field: z.string().optional().meta({ description: 'The one field or header that it is about.' }),
    errors: z
      .array(z.object({ field: z.string(), code: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: 'INPUT_INVALID: what is wrong with each field.' }),
    instance: z.string().optional().meta({ description: 'INTERNAL_ERROR: the number to tell the operator.' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;

export const typeOf = (code: Code): string => `/api/v1/problems/${code}`;

/** A diagnosis for people, in their language. */
export function problemFrom({ code, details, field, fields }: Diagnosis, language: Language, names: Names): Problem {
  const sentence = SENTENCES[language][code];
  return {
    type: typeOf(code),
    title: sentence.title,
    status: STATUSES[code],
    code,
    detail: detailOf(sentence, details, names),
    ...(field === undefined ? {} : { field }),
    ...(fields.length === 0
      ? {}
      : {
          errors: fields.map((wrong) => ({
            field: wrong.field,
            code: wrong.code,
            detail: describeField(FIELD_SENTENCES[language], wrong),
          })),
        }),
    ...('id' in details && code === 'INTERNAL_ERROR' ? { instance: `urn:uuid:${String(details['id'])}` } : {}),
  };
}
