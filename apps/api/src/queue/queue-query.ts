import { STAGE_NAMES } from '@nivaran/sla';
import { QUEUE_VIEWS } from '@nivaran/read-models';
import { z } from 'zod';
import { status } from '../complaints/complaint-answers';
import { CHANNELS } from '../complaints/lodge-body';
import { languageQuery, lgdCode, moment, packId, positionQuery, text } from '../requests/fields';
import { pageQuery } from '../requests/page-query';
import { EVERY_DESK } from './queue-scope';

const deskQuery = packId.optional().meta({
  description: `A desk of /api/v1/directory, or \`${EVERY_DESK}\` for all that is in your scope; your own if you have one.`,
});

export const queueCountsQuery = z.strictObject({
  desk: deskQuery,
  position: positionQuery,
  ...languageQuery.shape,
});
export type QueueCountsQuery = z.infer<typeof queueCountsQuery>;

export const queueQuery = z.strictObject({
  desk: deskQuery,
  view: z
    .enum(QUEUE_VIEWS)
    .optional()
    .meta({
      description:
        'A part of the queue that has a name: `mine` is what you have in hand, in `mentioned` a note names you (at any desk), `overdue` and `today` are what is due by now ' +
        'and by the end of the day, of `raised` somebody above the desk was told. /api/v1/queue/counts counts each.',
    }),
  status: status.optional().meta({ description: 'Without it, ended tickets are left out.' }),
  category: packId.optional(),
  holder: z.literal('me').optional().meta({ description: 'Only tickets that you have in hand.' }),
  officer: text(1, 100).optional().meta({ description: 'Only tickets that they have in hand.' }),
  district: z.coerce.number().pipe(lgdCode).optional(),
  channel: z.enum(CHANNELS).optional().meta({ description: 'How it came in.' }),
  stage: z.enum(STAGE_NAMES).optional().meta({ description: 'Of the clock that is due first.' }),
  dueBefore: moment.optional(),
  lodgedFrom: moment.optional(),
  lodgedBefore: moment.optional(),
  ...pageQuery,
  position: positionQuery,
  ...languageQuery.shape,
});
export type QueueQuery = z.infer<typeof queueQuery>;

export const takeNextBody = z
  .strictObject({ desk: packId.optional().meta({ description: 'Your own desk, which is also meant without it.' }) })
  .prefault({});
export type TakeNextBody = z.infer<typeof takeNextBody>;
