import { COUNTED, type SlaTicketPage } from '@nivaran/read-models';
import { z } from 'zod';
import { instant, named, ticketId } from '../complaints/complaint-answers';
import { pageQuery } from '../requests/page-query';
import { reportQuery } from './report-query';

const slaTicket = z
  .object({
    ticketId,
    stage: named,
    category: named,
    district: named.nullable(),
    desk: named.nullable().meta({ description: 'Whose time it was; once breached, who had the ticket then.' }),
    startedAt: instant,
    dueAt: instant.nullable().meta({ description: 'null while paused.' }),
    endedAt: instant.nullable(),
    usedMillis: z.number().nullable().meta({ description: 'Counted time, once it has ended.' }),
    outcome: z.enum(['met', 'late', 'running', 'overdue', 'cancelled']),
  })
  .meta({ id: 'SlaTicket' });

export const slaTickets = z
  .object({
    items: z.array(slaTicket).meta({ description: 'In the order of their starts.' }),
    nextCursor: z.string().nullable().meta({ description: 'For the next page; null on the last one.' }),
  })
  .meta({ id: 'SlaTickets' }) satisfies z.ZodType<SlaTicketPage>;

/** Of the row that has no group: on no desk, or in no district, yet. */
export const NO_GROUP = '-';

export const slaTicketsQuery = reportQuery.extend({
  counted: z.enum(COUNTED).default('started').meta({ description: 'The column of the report.' }),
  group: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .meta({ description: `The code of the row; \`${NO_GROUP}\` for the one without; all rows without it.` }),
  ...pageQuery,
});
export type SlaTicketsQuery = z.infer<typeof slaTicketsQuery>;
