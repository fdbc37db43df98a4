import type { FoundTicket } from '@nivaran/read-models';
import { z } from 'zod';
import { named, status } from '../complaints/complaint-answers';

export const foundTicket = z
  .object({
    ticketId: z.string(),
    status,
    category: named,
    holderDesk: named.nullable(),
    lodgedAt: z.iso.datetime(),
  })
  .meta({ id: 'FoundTicket' }) satisfies z.ZodType<FoundTicket>;

export const foundTickets = z.object({ items: z.array(foundTicket) }).meta({ id: 'FoundTickets' });
