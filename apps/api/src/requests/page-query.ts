import { z } from 'zod';
import { finding } from './fields';

const MOST = 200;

/** The fields of every list that is read page by page. */
export const pageQuery = {
  cursor: z.string().max(200).optional().meta({ description: 'nextCursor of the page before.' }),
  limit: z.coerce
    .number()
    .refine(
      (value) => Number.isInteger(value) && value >= 1 && value <= MOST,
      finding('NUMBER_RANGE', { minimum: 1, maximum: MOST }),
    )
    .default(50)
    .meta({ type: 'integer', minimum: 1, maximum: MOST }),
} as const;
