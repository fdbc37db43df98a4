import { z } from 'zod';
import { status } from '../complaints/complaint-answers';
import { languageQuery, moment, packId, positionQuery } from '../requests/fields';
import { pageQuery } from '../requests/page-query';

export const queueQuery = z.strictObject({
  desk: packId.optional().meta({ description: 'A desk of /api/v1/directory; your own if you have one.' }),
  status: status.optional().meta({ description: 'Without it, ended tickets are left out.' }),
  category: packId.optional(),
  holder: z.literal('me').optional().meta({ description: 'Only tickets that you have in hand.' }),
  dueBefore: moment.optional(),
  ...pageQuery,
  position: positionQuery,
  ...languageQuery.shape,
});
export type QueueQuery = z.infer<typeof queueQuery>;

export const takeNextBody = z
  .strictObject({ desk: packId.optional().meta({ description: 'Your own desk, which is also meant without it.' }) })
  .prefault({});
export type TakeNextBody = z.infer<typeof takeNextBody>;
