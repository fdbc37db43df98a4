import { z } from 'zod';
import { named } from '../complaints/complaint-answers';

const officerRow = z
  .object({
    account: z.string(),
    name: z.string().meta({ description: 'The account, if it is gone.' }),
    desk: named.nullable(),
    inHand: z.int().meta({ description: 'Open tickets in hand now.' }),
    overdueInHand: z.int(),
    started: z.int().meta({ description: 'Stages of the period that they ended, were late with, or have in hand.' }),
    met: z.int(),
    late: z.int(),
    overdue: z.int(),
    metShare: z.number().nullable(),
    medianUsedMillis: z.number().nullable(),
  })
  .meta({ id: 'OfficerRow' });
export type OfficerRow = z.infer<typeof officerRow>;

export const officersReport = z
  .object({ items: z.array(officerRow).meta({ description: 'Whoever has most in hand comes first.' }) })
  .meta({ id: 'OfficersReport' });
