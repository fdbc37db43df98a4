import { z } from 'zod';
import { code, isoDate } from './schemas';

const text = z.string().trim().min(1, 'This is empty; write something or null.');
const lgd = z.int().positive();
const ID_PROOFS = ['AADHAAR', 'PAN', 'VOTER_ID', 'DRIVING_LICENCE', 'PASSPORT', 'PENSION_PASSBOOK', 'OTHER'] as const;

/** `complaint` is what POST /api/v1/complaints takes. */
export const demonstrationFile = z.array(
  z.strictObject({
    case: z.int().positive(),
    complaint: z.strictObject({
      category: code,
      language: z.enum(['hi', 'en']),
      channel: z.enum(['web', 'phone', 'counter', 'import']),
      statement: text,
      complainant: z.strictObject({ name: text, mobile: z.string(), email: z.email().nullable() }),
      vaccination: z.strictObject({
        dose: z.int().min(1).max(3).nullable(),
        date: isoDate.nullable(),
        centre: text.nullable(),
        districtLgd: lgd.nullable(),
        vaccine: text.nullable(),
        beneficiaryReference: text.nullable(),
      }),
      residence: z.strictObject({ pin: z.string().nullable(), districtLgd: lgd.nullable() }),
      idProof: z
        .strictObject({
          type: z.enum(ID_PROOFS),
          last4: z.string().regex(/^\d{4}$/, 'Keep only the last four digits, in quotes.'),
        })
        .nullable(),
      consent: z.literal(true),
    }),
  }),
);

/** A made-up complaint for an empty installation, with the number of the reported case it retells. */
export type DemonstrationCase = z.infer<typeof demonstrationFile>[number];
