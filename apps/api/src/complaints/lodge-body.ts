import { type LodgeInput, toAsciiDigits } from '@nivaran/complaints';
import { z } from 'zod';
import { finding, lgdCode, mobileField, orNull, packId, plainText, text } from '../requests/fields';

/** The first vaccination against COVID-19 in India (Ministry of Health, 16 January 2021). */
export const FIRST_VACCINATION = '2021-01-16';

export const CHANNELS = ['web', 'phone', 'counter', 'import'] as const;
const ID_PROOFS = ['AADHAAR', 'PAN', 'VOTER_ID', 'DRIVING_LICENCE', 'PASSPORT', 'PENSION_PASSBOOK', 'OTHER'] as const;

/** Digits as people write them, in groups or in another script. */
const digits = z.string().transform((typed) => toAsciiDigits(typed.slice(0, 100)).replace(/[\s\p{Pd}]/gu, ''));

export const pin = digits.refine((value) => /^[1-9]\d{5}$/.test(value), finding('PIN', {})).meta({ example: '462001' });
const last4 = digits
  .refine((value) => /^\d{4}$/.test(value), finding('LAST4', {}))
  .meta({
    description: 'The last four digits. Never the whole number.',
    example: '1234',
  });
const reference = digits
  .refine((value) => /^\d{13,14}$/.test(value), finding('REFERENCE', {}))
  .meta({
    description: 'CoWIN’s beneficiary reference ID.',
  });
const date = z.iso
  .date()
  .refine((value) => value >= FIRST_VACCINATION, finding('DATE_TOO_EARLY', { earliest: FIRST_VACCINATION }));

const vaccination = z.strictObject({
  dose: orNull(z.literal([1, 2, 3])),
  date: orNull(date),
  centre: orNull(plainText(200)),
  districtLgd: orNull(lgdCode),
  vaccine: orNull(plainText(40)),
  beneficiaryReference: orNull(reference),
});
const residence = z.strictObject({ pin: orNull(pin), districtLgd: orNull(lgdCode) });

/** POST /api/v1/complaints. What may be null may be left out. */
export const lodgeBody = z
  .strictObject({
    category: packId.meta({ description: 'See /api/v1/public/categories.', example: 'DOSE_MISSING' }),
    language: z.enum(['hi', 'en']).meta({ description: 'In which the citizen wants to be answered.' }),
    channel: z.enum(CHANNELS).meta({ description: 'Without a session: web.' }),
    statement: text(10, 5000).meta({ description: 'The citizen’s own words. Aadhaar numbers in it are masked.' }),
    complainant: z.strictObject({ name: text(1, 100), mobile: mobileField, email: orNull(z.email().max(254)) }),
    vaccination: vaccination.prefault({}),
    residence: residence.prefault({}),
    idProof: orNull(z.strictObject({ type: z.enum(ID_PROOFS), last4: orNull(last4) })),
    consent: z
      .boolean()
      .refine((given) => given, finding('CONSENT', {}))
      .meta({ description: 'That the data may be used to settle the complaint. Must be true.' }),
    consentVersion: orNull(text(1, 40)).meta({
      description: 'Of the words that were shown, from /api/v1/public/consent; without it, those in force.',
    }),
  })
  .meta({ id: 'LodgeComplaint' }) satisfies z.ZodType<LodgeInput & { readonly consent: boolean }>;

export type LodgeBody = z.infer<typeof lodgeBody>;
