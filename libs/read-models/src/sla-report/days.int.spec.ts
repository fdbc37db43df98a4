import { aComplaint, aLife } from '@nivaran/testing';
import fc from 'fast-check';
import { DAY } from '../tickets/day-of';
import { readModels } from '../reading/read-models.fixture';
import { GetSlaReport, type SlaReportRow } from './get-sla-report';
import { REPORT_GROUPS } from './groups';

const LIVES = 60;

describe('the counts by days', () => {
  const house = readModels();
  const lives = () => fc.sample(aLife, { numRuns: LIVES, seed: Number(process.env['NIVARAN_PROPERTY_SEED'] ?? 4711) });

  beforeAll(async () => {
    await house.tell(
      ...lives(),
      aComplaint().routedTo('bhopal').accepted().forwardedTo('national').returned(),
      aComplaint().routedTo('indore'),
    );
    // After everything that was recorded; clocks that have run out since are recorded by nobody.
    const { rows } = await house.db.pool.query<{ last: Date }>(
      'select max(greatest(started_at, ended_at, breached_at, merged_at)) as last from read_models.stage_facts',
    );
    house.clock.at(new Date((rows[0]?.last.getTime() ?? 0) + 60_000).toISOString());
  });

  async function starts(): Promise<readonly [Date, Date]> {
    const { rows } = await house.db.pool.query<{ first: Date; last: Date }>(
      'select min(started_at) as first, max(started_at) as last from read_models.stage_facts',
    );
    return [rows[0]?.first ?? new Date(), rows[0]?.last ?? new Date()];
  }
  const midnight = (moment: Date, later: number) =>
    new Date(Math.floor((moment.getTime() + 5.5 * 3_600_000) / DAY) * DAY - 5.5 * 3_600_000 + later * DAY);
  const ask = (from: Date, to: Date, groupBy: (typeof REPORT_GROUPS)[number], asOf: Date | null) =>
    house.query(new GetSlaReport({ from, to, groupBy, asOf, scope: { kind: 'all' } }, 'en'));
  const byCode = (rows: readonly SlaReportRow[]) =>
    new Map(rows.filter(({ started, tickets }) => started + tickets > 0).map((row) => [row.group?.code ?? null, row]));

  it.each(REPORT_GROUPS)('say by %s what the stages themselves say, over any days', async (groupBy) => {
    const [first, last] = await starts();
    const now = house.clock.now();
    const days = Math.ceil((last.getTime() - first.getTime()) / DAY);
    const periods: readonly (readonly [Date, Date])[] = [
      [midnight(first, 0), midnight(last, 1)],
      [midnight(first, 0), now],
      ...[1, 2, 5, 11].map((from) => [midnight(first, from), midnight(first, from + 3)] as const),
      [midnight(first, Math.floor(days / 2)), midnight(last, 0)],
    ];
    let counted = 0;
    for (const [from, to] of periods) {
      if (from >= to) continue;
      const [kept, told] = [await ask(from, to, groupBy, null), await ask(from, to, groupBy, now)];
      expect(byCode(kept)).toEqual(byCode(told));
      counted += told.reduce((total, { started }) => total + started, 0);
    }
    expect(counted).toBeGreaterThan(100);
  });

  it('lay what an officer did or was late with at their door, and what runs at that of who has it now', async () => {
    const [first, last] = await starts();
    const [whole, ofOfficer] = [
      await ask(midnight(first, 0), midnight(last, 1), 'stage', null),
      await ask(midnight(first, 0), midnight(last, 1), 'officer', null),
    ];
    const sum = (rows: readonly SlaReportRow[]) => rows.reduce((total, { started }) => total + started, 0);
    expect(sum(ofOfficer)).toBe(sum(whole));
    expect(ofOfficer.map(({ group }) => group?.code)).toEqual(expect.arrayContaining(['officer.bhopal', undefined]));
  });

  it('say how long stages took to within 3 %, as counted one by one', async () => {
    const [first, last] = await starts();
    const { rows } = await house.db.pool.query<{ stage: string; median: number }>(
      `select stage, percentile_disc(0.5) within group (order by used_millis)::float as median
         from read_models.stage_facts where ended_at is not null and stage = 'ACT' and (not cancelled or breached_at is not null) group by stage`,
    );
    const exact = rows[0]?.median ?? 0;
    const kept = (await ask(midnight(first, 0), midnight(last, 1), 'stage', null)).find(
      ({ group }) => group?.code === 'ACT',
    );
    expect(exact).toBeGreaterThan(60_000);
    expect(Math.abs((kept?.medianUsedMillis ?? 0) / exact - 1)).toBeLessThan(0.03);
  });

  it('are read from the counts and not from the stages', async () => {
    const client = await house.db.pool.connect();
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select value, sum(met) from read_models.sla_days
        where dimension = 'district' and day >= '2026-11-01' and day < '2026-12-01' group by value`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join()).toContain('sla_days_pkey');
    client.release(true);
  });
});
