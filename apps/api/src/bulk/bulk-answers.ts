import { z } from 'zod';
import { status, ticketId } from '../complaints/complaint-answers';
import { problem } from '../problems/problem';

const done = z
  .object({
    ticketId,
    ok: z.literal(true),
    version: z.int().meta({ description: 'Of the complaint after this.' }),
    position: z.int().meta({ description: 'Of the last event in the log; lists take it as `position`.' }),
    status,
  })
  .meta({ id: 'BulkDone' });

const refused = z
  .object({ ticketId, ok: z.literal(false), problem: problem.meta({ description: 'As the action alone answers it.' }) })
  .meta({ id: 'BulkRefused' });

export const bulkAnswer = z
  .object({
    results: z.array(z.union([done, refused])).meta({ description: 'A verdict for each item, in their order.' }),
    done: z.int(),
    refused: z.int(),
  })
  .meta({ id: 'BulkVerdicts' });
export type BulkAnswer = z.infer<typeof bulkAnswer>;
