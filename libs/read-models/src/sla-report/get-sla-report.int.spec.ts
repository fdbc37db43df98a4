import type { Scope } from '@nivaran/complaints';
import { aComplaint, supervisorAt } from '@nivaran/testing';
import { readModels } from '../reading/read-models.fixture';
import { GetSlaReport, type SlaReportRow } from './get-sla-report';
import { COUNTED, type Counted, GetSlaTickets, type SlaTicketsRequest } from './get-sla-tickets';
import { REPORT_GROUPS, type ReportGroup } from './groups';

const HOUR = 3_600_000;
const NOVEMBER = { from: new Date('2026-11-01T00:00+05:30'), to: new Date('2026-12-01T00:00+05:30') };

/** By Bhopal to the national desk, which has it in hand for longer than the promise lasts. */
const lent = (at: string) =>
  aComplaint({ at }).routedTo('bhopal').accepted().forwardedTo('national').accepted().after('P30D');

describe('the SLA report', () => {
  const house = readModels();

  beforeAll(async () => {
    const bhopal = aComplaint().routedTo('bhopal'); // Monday 16 November, 10:00
    await house.tell(
      // Met: accepted after an hour; ACT and RESOLVE after a day; confirmed at once.
      bhopal.after('PT1H').accepted().after('P1D').resolved().confirmed(),
      // ACCEPT late, ACT overdue since Thursday 18:00, RESOLVE running.
      aComplaint().routedTo('bhopal').after('P2D').accepted(),
      // ACT and RESOLVE paused since Monday.
      aComplaint().routedTo('bhopal').accepted().asked(),
      // Forwarded: ACCEPT and ACT of the national desk overdue, recorded by the worker.
      aComplaint().routedTo('bhopal').accepted().forwardedTo('national').after('P14D').dueRecorded(),
      // CONFIRM cancelled by reopening on a Saturday; the new ACCEPT, ACT and RESOLVE run.
      aComplaint({ at: '2026-11-27T10:00+05:30' }).routedTo('indore').accepted().resolved().after('P1D').reopened(),
      // On no desk: ROUTE overdue, not recorded by anybody.
      aComplaint({ at: '2026-11-27T10:00+05:30', category: 'PRIVACY' }).deferred(),
      // In January, lent to the national desk that lets the promise of Bhopal slip: once recorded, once not.
      lent('2027-01-04T10:00+05:30').dueRecorded(),
      lent('2027-01-04T10:00+05:30'),
      // In March, to and fro twice.
      aComplaint({ at: '2027-03-01T10:00+05:30' })
        .routedTo('bhopal')
        .accepted()
        .forwardedTo('national')
        .returned()
        .forwardedTo('national', supervisorAt('bhopal'))
        .after('P1D')
        .returned(),
      // In April, taken for something else at first.
      aComplaint({ at: '2027-04-01T10:00+05:30' }).routedTo('bhopal').accepted().recategorised('PRIVACY').released(),
      // In December: out of the report.
      aComplaint({ at: '2026-12-02T10:00+05:30' }).routedTo('bhopal'),
    );
  });

  async function report(
    groupBy: ReportGroup,
    asOf = '2026-11-30T10:00+05:30',
    period = NOVEMBER,
    scope: Scope = { kind: 'all' },
  ) {
    const rows = await house.query(new GetSlaReport({ ...period, groupBy, asOf: new Date(asOf), scope }, 'en'));
    return Object.fromEntries(rows.map((row) => [row.group?.code ?? 'none', row]));
  }
  const counts = (row?: SlaReportRow) => row && [row.started, row.met, row.late, row.running, row.overdue, row.tickets];

  it('counts by stage what was met, late, running and overdue, and leaves out what was cancelled', async () => {
    const rows = await report('stage');
    //                                             started met late running overdue tickets
    expect(counts(rows['ROUTE'])).toEqual([/*  */ 6, 5, 0, 0, 1, 6]);
    expect(counts(rows['ACCEPT'])).toEqual([/* */ 7, 4, 1, 1, 1, 5]);
    expect(counts(rows['ACT'])).toEqual([/*    */ 7, 3, 0, 2, 2, 5]);
    expect(counts(rows['RESOLVE'])).toEqual([/**/ 6, 2, 0, 4, 0, 5]);
  });

  it('leaves out the time of the citizen, who meets and fails nothing', async () => {
    expect(Object.keys(await report('stage'))).toEqual(['ACCEPT', 'ACT', 'RESOLVE', 'ROUTE']);
  });

  it('counts each stage once, whichever way it is grouped', async () => {
    for (const groupBy of ['stage', 'district', 'desk', 'tier', 'category'] as const) {
      const rows = Object.values(await report(groupBy));
      const sum = (pick: (row: SlaReportRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
      expect([groupBy, sum(({ started }) => started)]).toEqual([groupBy, 26]);
      for (const { started, met, late, running, overdue } of rows) expect(met + late + running + overdue).toBe(started);
    }
  });

  it('says of the stages whose fate is known which share was met', async () => {
    const rows = await report('stage');
    expect(rows['ACCEPT']?.metShare).toBeCloseTo(4 / 6);
    expect(rows['ROUTE']?.metShare).toBeCloseTo(5 / 6);
    const early = await report('stage', '2026-11-16T10:00+05:30');
    expect(early['RESOLVE']).toMatchObject({ started: 4, metShare: null, medianUsedMillis: null });
  });

  it('gives the median of the counted time of what has ended', async () => {
    const { ACCEPT } = await report('stage');
    // One hour, sixteen hours late, and three times at once.
    expect(ACCEPT?.medianUsedMillis).toBe(0);
    const { RESOLVE } = await report('stage');
    // Nine hours and none: of two the lower one.
    expect(RESOLVE?.medianUsedMillis).toBe(0);
  });

  it('groups by desk: the one whose time it is', async () => {
    const rows = await report('desk');
    expect(Object.keys(rows)).toEqual(['bhopal', 'indore', 'national', 'none']);
    expect(counts(rows['national'])).toEqual([2, 0, 0, 0, 2, 1]);
    expect(rows['national']?.group?.name).toBe('National CoWIN Desk, New Delhi');
    expect(rows['none']?.group).toBeNull();
    expect(counts(rows['none'])).toEqual([6, 5, 0, 0, 1, 6]);
  });

  it('lays a broken promise at the door of the desk that had the ticket then, recorded or not', async () => {
    const january = { from: new Date('2027-01-01T00:00+05:30'), to: new Date('2027-02-01T00:00+05:30') };
    const before = await report('desk', '2027-01-05T10:00+05:30', january);
    expect(counts(before['bhopal'])).toEqual([6, 4, 0, 2, 0, 2]);
    expect(counts(before['national'])).toEqual([4, 2, 0, 2, 0, 2]);
    const after = await report('desk', '2027-02-03T10:00+05:30', january);
    expect(counts(after['bhopal'])).toEqual([4, 4, 0, 0, 0, 2]);
    expect(counts(after['national'])).toEqual([6, 2, 0, 0, 4, 2]);
    expect(after['bhopal']?.metShare).toBe(1);
    const byTier = await report('tier', '2027-02-03T10:00+05:30', january);
    expect([counts(byTier['DISTRICT']), counts(byTier['NATIONAL'])]).toEqual([
      counts(after['bhopal']),
      counts(after['national']),
    ]);
  });

  it('counts how often tickets came back to a desk from another, as it stood then', async () => {
    const march = { from: new Date('2027-03-01T00:00+05:30'), to: new Date('2027-04-01T00:00+05:30') };
    const bounces = async (groupBy: ReportGroup, asOf = '2027-03-31T10:00+05:30') =>
      Object.entries(await report(groupBy, asOf, march)).map(([group, row]) => [group, row.bounces]);
    expect(await bounces('desk')).toEqual([
      ...[
        ['bhopal', 2],
        ['national', 0],
        ['none', 0],
      ],
    ]);
    expect(await bounces('district')).toEqual([['396', 2]]);
    expect(await bounces('category')).toEqual([['DOSE_MISSING', 2]]);
    expect(await bounces('district', '2027-03-01T18:00+05:30')).toEqual([['396', 1]]);
  });

  it('counts a stage under the category that the ticket had when it started', async () => {
    const april = { from: new Date('2027-04-01T00:00+05:30'), to: new Date('2027-05-01T00:00+05:30') };
    const rows = await report('category', '2027-04-01T12:00+05:30', april);
    expect(counts(rows['DOSE_MISSING'])).toEqual([4, 2, 0, 2, 0, 1]);
    expect(counts(rows['PRIVACY'])).toEqual([1, 0, 0, 1, 0, 1]);
  });

  it('groups by tier, as the pack has the desks', async () => {
    const rows = await report('tier');
    expect(Object.keys(rows)).toEqual(['DISTRICT', 'NATIONAL', 'none']);
    expect(rows['DISTRICT']?.group?.name).toBe('District');
    expect(counts(rows['NATIONAL'])).toEqual([2, 0, 0, 0, 2, 1]);
  });

  it('groups by district, ROUTE included once it is known', async () => {
    const rows = await report('district');
    expect(Object.keys(rows)).toEqual(['396', '410', 'none']);
    expect(rows['410']?.group?.name).toBe('Indore');
    expect(counts(rows['none'])).toEqual([1, 0, 0, 0, 1, 1]);
  });

  it('groups by category', async () => {
    const rows = await report('category');
    expect(Object.keys(rows)).toEqual(['DOSE_MISSING', 'PRIVACY']);
  });

  it('shows things as they stood at an earlier time', async () => {
    const tuesday = await report('stage', '2026-11-17T09:00+05:30');
    expect(counts(tuesday['ACCEPT'])).toEqual([5, 3, 0, 1, 1, 4]);
    expect(counts(tuesday['ACT'])).toEqual([5, 1, 0, 4, 0, 4]);
    const friday = await report('stage', '2026-11-20T09:00+05:30');
    expect(counts(friday['ACCEPT'])).toEqual([5, 3, 1, 0, 1, 4]);
    expect(counts(friday['ACT'])).toEqual([5, 2, 0, 2, 1, 4]);
  });

  it('never calls a citizen late who has not said a word yet', async () => {
    const resolved = aComplaint({ at: '2026-11-18T10:00+05:30', category: 'AADHAAR_SOURCE' });
    await house.tell(resolved.routedTo('anuppur').accepted().resolved('REFERRED_TO_UIDAI'));
    const rows = await report('district', '2026-11-29T10:00+05:30');
    expect(counts(rows['390'])).toEqual([4, 4, 0, 0, 0, 1]);
  });

  it('counts what the desk or the district of its reader has to do with, and nothing else', async () => {
    const districts = async (scope: Scope) => Object.keys(await report('district', undefined, undefined, scope));
    expect(await districts({ kind: 'all' })).toEqual(expect.arrayContaining(['390', '396', '410']));
    expect(await districts({ kind: 'desk', desk: 'bhopal', districtLgd: null })).toEqual(['396']);
    expect(await districts({ kind: 'desk', desk: 'nowhere', districtLgd: 396 })).toEqual(['396']);
    expect(await districts({ kind: 'desk', desk: 'nowhere', districtLgd: null })).toEqual([]);
    const lentIn = { from: new Date('2027-01-01T00:00+05:30'), to: new Date('2027-02-01T00:00+05:30') };
    const national = await report('desk', '2027-03-01T10:00+05:30', lentIn, {
      ...{ kind: 'desk', desk: 'national', districtLgd: null },
    });
    expect(national['national']?.tickets).toBe(2);
  });

  it('is of the stages that started in the period, its end excluded', async () => {
    const request = { groupBy: 'stage', asOf: new Date('2027-01-01T00:00Z'), scope: { kind: 'all' } } as const;
    const at = new Date('2026-12-02T10:00+05:30');
    const after = new Date(at.getTime() + 1);
    const rows = await house.query(new GetSlaReport({ ...request, from: at, to: after }, 'en'));
    expect(rows.map(({ group, started }) => [group?.code, started])).toEqual([
      ...[
        ['ACCEPT', 1],
        ['ACT', 1],
        ['RESOLVE', 1],
        ['ROUTE', 1],
      ],
    ]);
    expect(await house.query(new GetSlaReport({ ...request, from: after, to: after }, 'en'))).toEqual([]);
    const before = new Date(at.getTime() - 1);
    expect(await house.query(new GetSlaReport({ ...request, from: before, to: at }, 'en'))).toEqual([]);
  });

  describe('opens down to the tickets behind each number', () => {
    const ticketsBehind = async (request: Partial<SlaTicketsRequest>) => {
      const whole = { ...NOVEMBER, groupBy: 'stage', counted: 'started', cursor: null, limit: 1000 } as const;
      const asOf = new Date('2026-11-30T10:00+05:30');
      return house.query(new GetSlaTickets({ ...whole, asOf, scope: { kind: 'all' }, ...request }, 'en'));
    };

    it.each(REPORT_GROUPS)(
      'by %s: as many stages as the number says, of the outcome that it counts',
      async (groupBy) => {
        for (const [code, row] of Object.entries(await report(groupBy)))
          for (const counted of COUNTED) {
            const group = code === 'none' ? null : code;
            const { items } = await ticketsBehind({ groupBy, counted, group });
            expect([groupBy, code, counted, items.length]).toEqual([groupBy, code, counted, row[counted]]);
            if (counted !== 'started' && counted !== 'bounces')
              for (const { outcome } of items) expect(outcome).toBe(counted satisfies Counted);
          }
      },
    );

    it('page by page, each stage once, and of all groups at once', async () => {
      const all = await ticketsBehind({ counted: 'started' });
      const said = Object.values(await report('stage')).reduce((total, { started }) => total + started, 0);
      expect(all.items).toHaveLength(said);
      const paged: unknown[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof ticketsBehind>> = await ticketsBehind({ limit: 3, cursor });
        paged.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(paged).toEqual(all.items);
    });

    it('with its days: when it began, was due and ended, and the time that counted', async () => {
      const { items } = await ticketsBehind({ counted: 'late', group: 'ACCEPT' });
      expect(items).toEqual([
        {
          ...{ ticketId: expect.stringMatching(/^\d{11}$/), outcome: 'late' },
          ...{ stage: expect.objectContaining({ code: 'ACCEPT' }), desk: expect.objectContaining({ code: 'bhopal' }) },
          ...{ category: expect.objectContaining({ code: 'DOSE_MISSING' }), district: { code: '396', name: 'Bhopal' } },
          ...{ startedAt: '2026-11-16T04:30:00.000Z', dueAt: '2026-11-16T12:30:00.000Z' },
          ...{ endedAt: '2026-11-18T04:30:00.000Z', usedMillis: 16 * HOUR },
        },
      ]);
    });

    it.each(['', 'x', 'W10', Buffer.from('["2026-11-01T00:00:00Z","1","A"]').toString('base64url')])(
      'refuses the cursor "%s", which it did not give',
      async (cursor) => {
        await expect(ticketsBehind({ cursor })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
      },
    );
  });
});
