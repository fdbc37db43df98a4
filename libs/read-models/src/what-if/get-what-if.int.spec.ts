import { Directory, type RuleChange, packWith } from '@nivaran/directory';
import { aComplaint, aLife, defaultPack } from '@nivaran/testing';
import fc from 'fast-check';
import { readModels } from '../reading/read-models.fixture';
import { GetSlaReport } from '../sla-report/get-sla-report';
import { GetWhatIf } from './get-what-if';
import { WHAT_IF_GROUPS } from './tally';

const BHOPAL = { kind: 'desk', desk: 'bhopal', districtLgd: 396 } as const;

describe('a what-if on the screen', () => {
  const house = readModels();
  const period = { from: new Date('2026-01-01'), to: new Date('2028-01-01') };
  const under = (...changes: RuleChange[]) => new Directory(packWith(defaultPack().pack, changes));
  const everything = { kind: 'all' } as const;

  beforeAll(async () => {
    await house.tell(
      ...fc.sample(aLife, { numRuns: 40, seed: Number(process.env['NIVARAN_PROPERTY_SEED'] ?? 4711) }),
      aComplaint().routedTo('bhopal').after('PT6H').accepted(),
      aComplaint().routedTo('indore').after('PT6H').accepted(),
    );
    const { rows } = await house.db.pool.query<{ last: Date }>(
      'select max(greatest(started_at, ended_at, breached_at, merged_at)) as last from read_models.stage_facts',
    );
    house.clock.at(new Date((rows[0]?.last.getTime() ?? 0) + 60_000).toISOString());
  });

  it.each(WHAT_IF_GROUPS)('counts by %s the stages that the SLA report counts, as they came out', async (groupBy) => {
    const whatIf = await house.query(new GetWhatIf({ ...period, groupBy, scope: everything, other: under() }, 'en'));
    const report = await house.query(
      new GetSlaReport({ ...period, groupBy, asOf: house.clock.now(), scope: everything }, 'en'),
    );
    const sum = <Row>(rows: readonly Row[], pick: (row: Row) => number) =>
      rows.reduce((all, row) => all + pick(row), 0);
    expect(whatIf.total.actual).toMatchObject({
      met: sum(report, ({ met }) => met),
      breached: sum(report, ({ late, overdue }) => late + overdue),
    });
    expect(sum(whatIf.rows, ({ stages }) => stages)).toBe(whatIf.total.stages);
    expect([whatIf.tickets, whatIf.of]).toEqual([42, 42]);
  });

  it('gives a shorter target more breaches, and a longer one fewer', async () => {
    const accept = async (target: string) => {
      const other = under({ kind: 'target', stage: 'ACCEPT', target, category: null, tier: null });
      const { rows } = await house.query(
        new GetWhatIf({ ...period, groupBy: 'stage', scope: everything, other }, 'en'),
      );
      return rows.find(({ group }) => group?.code === 'ACCEPT');
    };
    const [short, long] = [await accept('PT1H'), await accept('P30D')];
    expect([short?.actual.met, short?.actual.breached]).toEqual([long?.actual.met, long?.actual.breached]);
    expect(short?.other.breached).toBeGreaterThan(short?.actual.breached ?? 0);
    expect(long?.other.breached).toBeLessThan(long?.actual.breached ?? 0);
  });

  it('counts no more than what is in the reader’s scope', async () => {
    const ask = (scope: typeof BHOPAL | typeof everything) =>
      house.query(new GetWhatIf({ ...period, groupBy: 'district', scope, other: under() }, 'en'));
    const [own, all] = [await ask(BHOPAL), await ask(everything)];
    expect(own.total.stages).toBeGreaterThan(0);
    expect(own.total.stages).toBeLessThan(all.total.stages);
    expect(all.rows.map(({ group }) => group?.code)).toContain('410');
    expect(own.rows.map(({ group }) => group?.code)).not.toContain('410');
  });
});
