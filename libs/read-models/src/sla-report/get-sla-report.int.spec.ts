import { aComplaint } from '@nivaran/testing';
import { readModels } from '../reading/read-models.fixture';
import { GetSlaReport, type ReportGroup, type SlaReportRow } from './get-sla-report';

const HOUR = 3_600_000;
const NOVEMBER = { from: new Date('2026-11-01T00:00+05:30'), to: new Date('2026-12-01T00:00+05:30') };

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
      // In December: out of the report.
      aComplaint({ at: '2026-12-02T10:00+05:30' }).routedTo('bhopal'),
    );
  });

  async function report(groupBy: ReportGroup, asOf = '2026-11-30T10:00+05:30') {
    const rows = await house.query(new GetSlaReport({ ...NOVEMBER, groupBy, asOf: new Date(asOf) }, 'en'));
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
    expect(counts(rows['CONFIRM'])).toEqual([/**/ 1, 1, 0, 0, 0, 2]);
  });

  it('counts each stage once, whichever way it is grouped', async () => {
    for (const groupBy of ['stage', 'district', 'desk', 'tier', 'category'] as const) {
      const rows = Object.values(await report(groupBy));
      const sum = (pick: (row: SlaReportRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
      expect([groupBy, sum(({ started }) => started)]).toEqual([groupBy, 27]);
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
    const { CONFIRM, RESOLVE } = await report('stage');
    expect(CONFIRM?.medianUsedMillis).toBe(0);
    expect(RESOLVE?.medianUsedMillis).toBe((9 * HOUR + 0) / 2);
  });

  it('groups by desk: the one whose time it is', async () => {
    const rows = await report('desk');
    expect(Object.keys(rows)).toEqual(['bhopal', 'indore', 'national', 'none']);
    expect(counts(rows['national'])).toEqual([2, 0, 0, 0, 2, 1]);
    expect(rows['national']?.group?.name).toBe('National CoWIN Desk, New Delhi');
    expect(rows['none']?.group).toBeNull();
    expect(counts(rows['none'])).toEqual([6, 5, 0, 0, 1, 6]);
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
    expect(tuesday['CONFIRM']).toBeUndefined();
    const cancelledLater = await report('stage', '2026-11-27T20:00+05:30');
    expect(counts(cancelledLater['CONFIRM'])).toEqual([2, 1, 0, 1, 0, 2]);
    const friday = await report('stage', '2026-11-20T09:00+05:30');
    expect(counts(friday['ACCEPT'])).toEqual([5, 3, 1, 0, 1, 4]);
    expect(counts(friday['ACT'])).toEqual([5, 2, 0, 2, 1, 4]);
  });

  it('never calls a citizen late who has not said a word yet', async () => {
    const resolved = aComplaint({ at: '2026-11-18T10:00+05:30', category: 'AADHAAR_SOURCE' });
    await house.tell(resolved.routedTo('anuppur').accepted().resolved('REFERRED_TO_UIDAI'));
    const rows = await report('district', '2026-11-29T10:00+05:30');
    expect(counts(rows['390'])).toEqual([5, 4, 0, 1, 0, 1]);
  });

  it('is of the stages that started in the period, its end excluded', async () => {
    const request = { groupBy: 'stage' as const, asOf: new Date('2027-01-01T00:00Z') };
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
});
