import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Language } from '@nivaran/complaints';
import { CLOCK, type Clock } from '@nivaran/platform';
import { GetSlaReport, type SlaReportRow } from '@nivaran/read-models';

/** How long figures are shown before they are counted anew. In ms. */
const KEPT = 5 * 60 * 1000;
/** The present one and those before it. */
export const MONTHS = 6;

interface Counted {
  readonly at: number;
  readonly rows: Promise<readonly SlaReportRow[]>;
}

/** Whether the promise to citizens was kept, by district, for complaints of a month. Counted once for all who look. */
@Injectable()
export class Performance {
  private readonly counted = new Map<string, Counted>();

  constructor(
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The present month and those before it, as 2026-11, the newest first. */
  months(timeZone: string): readonly string[] {
    const [year, month] = this.clock.now().toLocaleDateString('en-CA', { timeZone }).split('-').map(Number);
    return Array.from({ length: MONTHS }, (_, back) =>
      new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 - back, 1)).toISOString().slice(0, 7),
    );
  }

  byDistrict(month: string, language: Language): Promise<readonly SlaReportRow[]> {
    const key = `${month} ${language}`;
    const now = this.clock.now();
    const known = this.counted.get(key);
    if (known && now.getTime() - known.at < KEPT) return known.rows;
    const from = startOf(month);
    const to = startOf(following(month));
    const asked = { from, to, groupBy: 'district', stages: ['RESOLVE'], asOf: now, scope: { kind: 'all' } } as const;
    const rows = this.queries.execute(new GetSlaReport(asked, language));
    this.counted.set(key, { at: now.getTime(), rows });
    rows.catch(() => this.counted.delete(key)); // it is asked anew by whoever comes next
    return rows;
  }
}

/** Months begin in India. */
const startOf = (month: string): Date => new Date(`${month}-01T00:00:00+05:30`);

function following(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 1)).toISOString().slice(0, 7);
}

/** All districts together. */
export function totalOf(
  rows: readonly SlaReportRow[],
): Pick<SlaReportRow, 'tickets' | 'met' | 'late' | 'running' | 'overdue' | 'metShare'> {
  const sum = (count: (row: SlaReportRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  const [met, late, overdue] = [sum((row) => row.met), sum((row) => row.late), sum((row) => row.overdue)];
  const known = met + late + overdue;
  return {
    ...{ met, late, overdue, running: sum((row) => row.running), tickets: sum((row) => row.tickets) },
    metShare: known === 0 ? null : met / known,
  };
}
