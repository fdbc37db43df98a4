import { z } from 'zod';
import { lgdCode, orNull, packId, text } from '../requests/fields';

/** Words among staff, or to the citizen. */
const words = text(1, 5000);
/** What a citizen reads as the answer to their complaint. */
const explanation = text(1, 5000).meta({ description: 'In the citizen’s language: what was done, or why not.' });
const desk = packId.meta({ description: 'A desk of /api/v1/directory.', example: 'national' });

/** The body of each action. */
export const acceptBody = z.strictObject({}).prefault({});
export const releaseBody = z.strictObject({ reason: orNull(words) }).prefault({});
export const noteBody = z.strictObject({ text: words });
export const requestInformationBody = z.strictObject({
  question: words.meta({ description: 'In the citizen’s language.' }),
});
export const provideInformationBody = z.strictObject({ answer: words });
export const forwardBody = z.strictObject({ to: desk, reason: words });
export const returnBody = z.strictObject({ finding: words });
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
export const routeBody = z
  .strictObject({ districtLgd: orNull(lgdCode).meta({ description: 'null: by the pack’s rules.' }) })
  .prefault({});
export const closeBody = z.strictObject({}).prefault({});
