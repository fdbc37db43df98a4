import { z } from 'zod';
import { languageQuery, moment, orNull, packId, positionQuery, text } from '../requests/fields';
import { pageQuery } from '../requests/page-query';

/** Words to citizens: in each language that they may choose. */
const inBothLanguages = (maximum: number) =>
  z.strictObject({ hi: text(1, maximum), en: text(1, maximum) }).meta({ description: 'Public. No personal data.' });
const title = inBothLanguages(120);
const words = inBothLanguages(2000);
const expectedEnd = orNull(moment).meta({ description: 'When it should be over; null: nobody knows.' });

export const declareBody = z.strictObject({
  source: packId.meta({ description: 'A source of /api/v1/directory.', example: 'COWIN' }),
  title,
  text: words,
  startedAt: orNull(moment).meta({ description: 'Since when; null: now.' }),
  expectedEnd,
});
export const updateBody = z.strictObject({ text: words, expectedEnd });
export const endBody = z
  .strictObject({ text: orNull(words).meta({ description: 'Last words on it; null: those before stand.' }) })
  .prefault({});

const page = {
  ...pageQuery,
  position: positionQuery,
  ...languageQuery.shape,
};

export const incidentsQuery = z.strictObject({ status: z.enum(['open', 'ended']).optional(), ...page });
export type IncidentsQuery = z.infer<typeof incidentsQuery>;

export const linkedTicketsQuery = z.strictObject({
  state: z.enum(['waiting', 'merged', 'resumed', 'left']).optional(),
  ...page,
});
export type LinkedTicketsQuery = z.infer<typeof linkedTicketsQuery>;

export const incidentQuery = z.strictObject({ position: positionQuery, ...languageQuery.shape });
export type IncidentQuery = z.infer<typeof incidentQuery>;
