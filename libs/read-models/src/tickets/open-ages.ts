import { ENDED } from '@nivaran/complaints';
import type { PoolClient } from 'pg';
import { dayOf } from './day-of';
import { Deltas } from './deltas';
import type { TicketRow } from './rows';
import { NONE } from './sla-days';

/** What the report of ages groups by. */
export const AGEING_GROUPS = ['district', 'desk', 'category', 'status'] as const;
export type AgeingGroup = (typeof AGEING_GROUPS)[number];

/** How many open tickets were lodged on each day, by district, desk, category and status. Kept by the projection of tickets. */
export class OpenAges {
  private readonly ages = new Deltas('open_ages', { dimension: 'text', value: 'text', day: 'date' }, ['tickets']);

  moved(before: TicketRow | undefined, after: TicketRow): void {
    if (before) this.add(before, -1);
    this.add(after, 1);
  }

  save(tx: PoolClient): Promise<void> {
    return this.ages.save(tx);
  }

  private add(row: TicketRow, times: 1 | -1): void {
    if (ENDED.some((status) => status === row.status)) return;
    const values: Readonly<Record<AgeingGroup, string | number | null>> = {
      ...{ district: row.district_lgd, desk: row.holder, category: row.category, status: row.status },
    };
    const day = dayOf(row.lodged_at);
    for (const dimension of AGEING_GROUPS)
      this.ages.add({ dimension, value: String(values[dimension] ?? NONE), day }, { tickets: 1 }, times);
  }
}
