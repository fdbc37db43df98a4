import { z } from 'zod';
import { mobileField, orNull, text } from '../requests/fields';

export const codeRequest = z.strictObject({
  mobile: mobileField,
  language: orNull(z.enum(['hi', 'en'])).meta({ description: 'Of the message; else that of the request.' }),
  proofOfWork: orNull(text(1, 4000)).meta({
    description: 'While PROOF_OF_WORK_WANTED is answered: a challenge with its solution, as altcha sends it (base64).',
  }),
});
export type CodeRequest = z.infer<typeof codeRequest>;

export const proof = z.strictObject({
  mobile: mobileField,
  code: text(6, 12).meta({ description: 'The six digits of the message; Hindi digits do no harm.', example: '482913' }),
});
export type Proof = z.infer<typeof proof>;
