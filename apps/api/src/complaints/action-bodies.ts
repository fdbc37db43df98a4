import type { Score } from '@nivaran/complaints';
import { z } from 'zod';
import { incidentIdField, lgdCode, orNull, packId, text, ticketIdField, wholeNumber } from '../requests/fields';

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
export const noteBody = z.strictObject({
  text: words,
  mentions: z
    .array(text(1, 100))
    .max(20)
    .default([])
    .meta({ description: 'Accounts of colleagues who should see it.', example: ['supervisor.bhopal'] }),
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
export const rateBody = z.strictObject({
  score: (wholeNumber(1, 5) as z.ZodType<Score, Score>).meta({
    ...{ description: 'From 1, very bad, to 5, very good.', example: 4 },
  }),
  comment: orNull(words),
});
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
