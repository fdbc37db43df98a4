import { z } from 'zod';
import {
  finding,
  incidentIdField,
  lgdCode,
  orNull,
  packId,
  text,
  ticketIdField,
  wholeNumber,
} from '../requests/fields';
import { EVIDENCE_KINDS, EVIDENCE_TYPES, LARGEST_EVIDENCE } from './evidence';

/** Words among staff, or to the citizen. */
const words = text(1, 5000);
/** What a citizen reads as the answer to their complaint. */
const explanation = text(1, 5000).meta({ description: 'In the citizen’s language: what was done, or why not.' });
const account = text(1, 100).meta({ description: 'Somebody of the desk that has it.', example: 'officer.bhopal' });
const desk = packId.meta({ description: 'A desk of /api/v1/directory.', example: 'national' });

/**
 * The body of each action. What is in it, and what may be left out, is said by the permissions table; here it gets its
 * shape.
 */
export const acceptBody = z.strictObject({}).prefault({});
export const assignBody = z.strictObject({ officer: account, reason: orNull(words) });
export const releaseBody = z.strictObject({ reason: orNull(words) }).prefault({});
export const noteBody = z.strictObject({ text: words });
export const attachBody = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  mediaType: z.enum(EVIDENCE_TYPES),
  bytes: wholeNumber(1, LARGEST_EVIDENCE),
  sha256: z
    .string()
    .transform((typed) => typed.trim().toLowerCase())
    .refine((digits) => /^[0-9a-f]{64}$/.test(digits), finding('SHA256', {}))
    .meta({
      description: 'Of its content, 64 hexadecimal digits.',
      example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    }),
  name: text(1, 200).meta({ description: 'As the file is called.', example: 'slip.jpg' }),
});
export const requestInformationBody = z.strictObject({
  question: words.meta({ description: 'In the citizen’s language.' }),
});
export const provideInformationBody = z.strictObject({ answer: words });
export const forwardBody = z.strictObject({ to: desk, reason: words });
export const returnBody = z.strictObject({ finding: words });
export const holdForSourceBody = z.strictObject({
  source: packId.meta({ description: 'A code of /api/v1/directory.', example: 'COWIN' }),
  reason: words.meta({ description: 'In the citizen’s language.' }),
});
export const resumeBody = z.strictObject({ finding: orNull(words) }).prefault({});
export const linkIncidentBody = z.strictObject({ incident: incidentIdField });
export const changeCategoryBody = z.strictObject({
  category: packId.meta({ description: 'A code of /api/v1/public/categories.', example: 'CERT_MISSING' }),
  reason: words,
});
export const resolveBody = z.strictObject({
  resolution: packId.meta({ description: 'A code of /api/v1/directory.', example: 'DOSE_ADDED' }),
  explanation,
});
export const rejectBody = z.strictObject({
  reason: packId.meta({ description: 'A code of /api/v1/directory.', example: 'NO_EVIDENCE' }),
  explanation,
});
export const confirmBody = z.strictObject({ comment: orNull(words) }).prefault({});
export const reopenBody = z.strictObject({ reason: words });
export const appealBody = z.strictObject({ reason: words });
export const decideAppealBody = z.strictObject({ outcome: z.enum(['allowed', 'dismissed']), explanation });
export const withdrawBody = z.strictObject({ reason: orNull(words) }).prefault({});
export const mergeBody = z.strictObject({
  into: ticketIdField.meta({ description: 'The older ticket of the same person, which goes on for both.' }),
  reason: orNull(words),
});
export const unmergeBody = z.strictObject({ reason: words });
export const escalateBody = z.strictObject({
  level: orNull(wholeNumber(2, 4)).meta({ description: 'null: the next one.' }),
  reason: words,
});
export const routeBody = z
  .strictObject({ districtLgd: orNull(lgdCode).meta({ description: 'null: by the pack’s rules.' }) })
  .prefault({});
export const closeBody = z.strictObject({}).prefault({});
