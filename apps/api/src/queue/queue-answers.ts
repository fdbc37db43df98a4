import type { QueueItem, QueuePage } from '@nivaran/read-models';
import { z } from 'zod';
import { instant, named, status, ticketId } from '../complaints/complaint-answers';

const queueItem = z
  .object({
    ticketId,
    version: z.int(),
    status,
    category: named,
    district: named.nullable(),
    accountableDesk: named.nullable(),
    holderDesk: named.nullable(),
    officer: z.string().nullable(),
    channel: z.string(),
    lodgedAt: instant,
    dueAt: instant.nullable().meta({ description: 'Of its running clocks, the one that is due first.' }),
    stage: named.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'QueueItem' }) satisfies z.ZodType<QueueItem>;

export const queuePage = z
  .object({
    items: z.array(queueItem).meta({ description: 'Most urgent first.' }),
    nextCursor: z.string().nullable().meta({ description: 'For the next page; null on the last one.' }),
  })
  .meta({ id: 'QueuePage' }) satisfies z.ZodType<QueuePage>;
