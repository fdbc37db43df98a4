import { AGES, type AgeingRow, REPORT_GROUPS, type SlaReportRow, type SlaTrendRow } from '@nivaran/read-models';
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
    medianUsedMillis: z.number().nullable().meta({ description: 'To within 3 %.' }),
  })
  .meta({ id: 'SlaReportRow' }) satisfies z.ZodType<SlaReportRow>;

export const slaReport = z
  .object({ from: instant, to: instant, asOf: instant, groupBy: z.enum(REPORT_GROUPS), rows: z.array(row) })
  .meta({ id: 'SlaReport' });
export type SlaReport = Omit<z.infer<typeof slaReport>, 'rows'> & { readonly rows: readonly SlaReportRow[] };

const trendRow = z
  .object({
    from: z.iso.date().meta({ description: 'On which the step begins, in India.' }),
    started: z.int(),
    met: z.int(),
    late: z.int(),
    running: z.int(),
    overdue: z.int(),
    metShare: z.number().nullable(),
    bounces: z.int(),
  })
  .meta({ id: 'SlaTrendRow' }) satisfies z.ZodType<SlaTrendRow>;
export const slaTrend = z.object({ rows: z.array(trendRow) }).meta({ id: 'SlaTrend' });

const ageingRow = z
  .object({
    group: named.nullable().meta({ description: 'null: on no desk, or in no district, yet.' }),
    open: z.int(),
    ages: z.array(z.int()).meta({ description: `From ${AGES.join(', ')} days on, each up to the next.` }),
  })
  .meta({ id: 'AgeingRow' }) satisfies z.ZodType<AgeingRow>;
export const ageingReport = z.object({ rows: z.array(ageingRow) }).meta({ id: 'Ageing' });
