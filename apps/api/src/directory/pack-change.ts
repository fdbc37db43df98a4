import type { PackChange } from '@nivaran/directory';
import { z } from 'zod';

/** One thing that two packs say differently. */
export const packChange = z
  .object({
    area: z.string(),
    key: z.string().meta({ description: 'What it is about: a category, a desk, a stage, a calendar …' }),
    change: z.enum(['added', 'removed', 'changed']),
    path: z.string().nullable().meta({ description: 'Where in it; null: all of it.' }),
    before: z.string().nullable().meta({ description: 'JSON.' }),
    after: z.string().nullable(),
  })
  .meta({ id: 'PackChange' });

export function packChangeAnswer({ area, key, change, path, before, after }: PackChange): z.infer<typeof packChange> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  return { area, key, change, path: path ?? null, before: json(before), after: json(after) };
}
