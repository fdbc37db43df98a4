import type { RuleChange } from '@nivaran/directory';
import { WHAT_IF_GROUPS, type WhatIfView } from '@nivaran/read-models';
import { z } from 'zod';
import { instant, named } from '../complaints/complaint-answers';
import { packChange } from '../directory/pack-change';
import { periodQuery } from './report-query';
import { ruleChanges } from './rule-changes';

export const whatIfQuery = periodQuery
  .omit({ asOf: true })
  .extend({ groupBy: z.enum(WHAT_IF_GROUPS).default('district'), changes: ruleChanges });
/** As it comes out of its check. */
export type WhatIfQuery = Omit<z.output<typeof whatIfQuery>, 'changes'> & { readonly changes: readonly RuleChange[] };

const outcomes = z.object({
  met: z.int(),
  breached: z.int(),
  running: z.int(),
  cancelled: z
    .int()
    .meta({ description: 'Ended without counting; here because it is late under the other of the two.' }),
});
const counts = {
  stages: z.int(),
  actual: outcomes,
  other: outcomes,
  share: z
    .object({ actual: z.number().nullable(), other: z.number().nullable() })
    .meta({ description: 'met ÷ (met + breached), 0 to 1.' }),
};

export const whatIfAnswer = z
  .object({
    from: instant,
    to: instant,
    tickets: z.int().meta({ description: 'That were looked at: all of the period, or 10,000 of them drawn by lot.' }),
    of: z.int().meta({ description: 'That had a stage in the period.' }),
    rules: z.array(packChange).meta({ description: 'What the other rules say otherwise than those in force.' }),
    total: z.object(counts),
    rows: z.array(z.object({ group: named.nullable(), ...counts })),
  })
  .meta({ id: 'WhatIf' }) satisfies z.ZodType<WhatIfView>;
export type WhatIfAnswer = WhatIfView & Pick<z.infer<typeof whatIfAnswer>, 'from' | 'to' | 'rules'>;
