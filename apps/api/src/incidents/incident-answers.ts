import type { IncidentOutcome } from '@nivaran/complaints';
import type { IncidentPage, IncidentProgress, IncidentView, LinkedTicketPage } from '@nivaran/read-models';
import { z } from 'zod';
import { instant, named, ticketId } from '../complaints/complaint-answers';

const incidentId = z.string().meta({ example: 'INC-26-483920' });
const status = z.enum(['open', 'ended']).meta({ id: 'IncidentStatus' });
const nextCursor = z.string().nullable().meta({ description: 'For the next page; null on the last one.' });
const expectedEnd = instant.nullable().meta({ description: 'When it should be over; null: nobody knows.' });

export const incidentOutcome = z
  .object({
    incidentId,
    version: z.int().meta({ description: 'Of the incident after this.' }),
    position: z.int().meta({ description: 'Of its event in the log; lists take it as `position`.' }),
    status,
  })
  .meta({ id: 'IncidentOutcome' }) satisfies z.ZodType<IncidentOutcome>;

const progress = z
  .object({
    linked: z.int().meta({ description: 'Complaints that were ever linked to it.' }),
    waiting: z.int().meta({ description: 'Of these, those that wait for its end.' }),
    resumed: z.int().meta({ description: 'Those that went on because it ended.' }),
    left: z.int().meta({ description: 'Those that went on or ended for another reason.' }),
  })
  .meta({ id: 'IncidentProgress' }) satisfies z.ZodType<IncidentProgress>;

const shared = { incidentId, status, source: named, startedAt: instant, expectedEnd, endedAt: instant.nullable() };

export const incidentPage = z
  .object({
    items: z.array(
      z.object({ ...shared, title: z.string(), text: z.string(), progress }).meta({
        id: 'IncidentItem',
        description: 'Its words are in the reader’s language.',
      }),
    ),
    nextCursor,
  })
  .meta({
    id: 'IncidentPage',
    description: 'Open ones first, the newest first among them.',
  }) satisfies z.ZodType<IncidentPage>;

const inBothLanguages = z.object({ hi: z.string(), en: z.string() });

export const incidentAnswer = z
  .object({
    ...{ ...shared, version: z.int(), declaredAt: instant },
    ...{ title: inBothLanguages, text: inBothLanguages, progress },
  })
  .meta({ id: 'Incident' }) satisfies z.ZodType<IncidentView>;

export const linkedTickets = z
  .object({
    items: z.array(
      z
        .object({
          ticketId,
          state: z.enum(['waiting', 'merged', 'resumed', 'left']),
          linkedAt: instant,
        })
        .meta({ id: 'LinkedTicket' }),
    ),
    nextCursor,
  })
  .meta({ id: 'LinkedTickets' }) satisfies z.ZodType<LinkedTicketPage>;

export const publicIncidents = z
  .object({
    items: z.array(
      z.object({ title: z.string(), text: z.string(), source: named, startedAt: instant, expectedEnd }).meta({
        id: 'PublicIncident',
      }),
    ),
  })
  .meta({ id: 'PublicIncidents', description: 'In the reader’s language, the newest first.' });
