import { QUEUE_VIEWS, type QueueCounts, type QueueItem, type QueuePage } from '@nivaran/read-models';
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
    source: named.nullable().meta({ description: 'What it waits for.' }),
    incident: z.string().nullable().meta({ description: 'The incident whose end it waits for.' }),
    bounces: z.int().meta({ description: 'How often it went from one desk to another and back.' }),
    raisedTo: z.int().meta({ description: 'The highest level that was ever told of it; 0: none.' }),
  })
  .meta({ id: 'QueueItem' }) satisfies z.ZodType<QueueItem>;

export const queuePage = z
  .object({
    items: z.array(queueItem).meta({ description: 'Most urgent first.' }),
    nextCursor: z.string().nullable().meta({ description: 'For the next page; null on the last one.' }),
  })
  .meta({ id: 'QueuePage' }) satisfies z.ZodType<QueuePage>;

export const queueCounts = z
  .object(Object.fromEntries(QUEUE_VIEWS.map((view) => [view, z.int()])) as Record<keyof QueueCounts, z.ZodInt>)
  .meta({ id: 'QueueCounts', description: 'How many tickets each view has.' }) satisfies z.ZodType<QueueCounts>;
