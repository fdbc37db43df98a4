import { REPORT_GROUPS, type SlaReportRow } from '@nivaran/read-models';
import { z } from 'zod';
import { instant, named } from '../complaints/complaint-answers';

const row = z
  .object({
    group: named.nullable().meta({ description: 'null: on no desk, or in no district, yet.' }),
    tickets: z.int(),
    started: z.int().meta({ description: 'Stages that were not cancelled: met + late + running + overdue.' }),
    met: z.int(),
    late: z.int(),
    running: z.int(),
    overdue: z.int(),
    metShare: z.number().nullable().meta({ description: 'met ÷ (met + late + overdue), 0 to 1.' }),
    bounces: z.int().meta({ description: 'How often a ticket came back to a desk from one that it was forwarded to.' }),
    medianUsedMillis: z.number().nullable(),
  })
  .meta({ id: 'SlaReportRow' }) satisfies z.ZodType<SlaReportRow>;

export const slaReport = z
  .object({ from: instant, to: instant, asOf: instant, groupBy: z.enum(REPORT_GROUPS), rows: z.array(row) })
  .meta({ id: 'SlaReport' });
export type SlaReport = Omit<z.infer<typeof slaReport>, 'rows'> & { readonly rows: readonly SlaReportRow[] };
