import { type ComplaintScenario, aComplaint, aLife, loadDefaultPack, propertyRuns } from '@nivaran/testing';
import fc from 'fast-check';
import type { TicketRow } from './rows';
import { ticketAfter } from './ticket-row';

/** @param kept what becomes of a row between two events: jsonb has an order of keys of its own */
function rowOf({ events }: Pick<ComplaintScenario, 'events'>, kept = asItWas): TicketRow {
  const row = events.reduce<TicketRow | undefined>(
    (before, event) => ticketAfter(before && kept(before), event),
    undefined,
  );
  if (!row) throw new Error('A complaint has a row.');
  return row;
}

const asItWas = (row: TicketRow): TicketRow => row;
const keptTheOtherWay = (row: TicketRow): TicketRow => ({
  ...row,
  clocks: Object.fromEntries(Object.entries(row.clocks).toReversed()),
});

describe('the row of a ticket', () => {
  beforeAll(loadDefaultPack);

  it('begins with the lodging, on no desk', () => {
    expect(rowOf(aComplaint())).toMatchObject({
      ...{
        version: 2,
        status: 'lodged',
        category: 'DOSE_MISSING',
        district_lgd: null,
        accountable: null,
        holder: null,
      },
      ...{ lodged_at: '2026-11-16T04:30:00.000Z', next_stage: 'ROUTE', next_due_at: '2026-11-16T05:30:00.000Z' },
    });
  });

  it('holds no personal data: not one of its columns is the citizen’s', () => {
    const life = aComplaint().routedTo('bhopal').accepted();
    expect(JSON.stringify(rowOf(life))).not.toContain(life.complaint.person);
  });

  it('follows the complaint from desk to desk', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted();
    expect(rowOf(accepted)).toMatchObject({ status: 'accepted', holder: 'bhopal', officer: 'officer.bhopal' });
    const lent = accepted.forwardedTo('national');
    expect(rowOf(lent)).toMatchObject({ status: 'routed', holder: 'national', accountable: 'bhopal', officer: null });
    expect(rowOf(lent.returned())).toMatchObject({ status: 'accepted', holder: 'bhopal', officer: 'officer.bhopal' });
  });

  it('is reopened at the desk where it began, which need not be the accountable one', () => {
    const life = aComplaint({ category: 'PRIVACY' }).routedTo('state', 'bhopal').accepted().resolved('EXPLAINED');
    expect(rowOf(life.reopened())).toMatchObject({ status: 'routed', holder: 'state', accountable: 'bhopal' });
  });

  it('says since when it has its status: notes and clocks do not count', () => {
    const routed = aComplaint().routedTo('bhopal').after('P3D').dueRecorded().noted();
    expect(rowOf(routed).status_since).toBe('2026-11-16T04:30:00.000Z');
    expect(rowOf(routed.accepted()).status_since).toBe('2026-11-19T04:30:00.000Z');
  });

  it('is as urgent as the first of its running clocks', () => {
    const routed = aComplaint().routedTo('bhopal');
    expect(rowOf(routed)).toMatchObject({ next_stage: 'ACCEPT', next_due_at: '2026-11-16T12:30:00.000Z' });
    expect(rowOf(routed.accepted())).toMatchObject({ next_stage: 'ACT', next_due_at: '2026-11-19T12:30:00.000Z' });
    expect(rowOf(routed.accepted().asked())).toMatchObject({ next_stage: null, next_due_at: null });
    expect(rowOf(routed.accepted().asked().answered())).toMatchObject({ next_stage: 'ACT' });
  });

  it('names the same clock however its clocks were kept, when two are due at once', () => {
    // One working day to accept it and one to act on it: both are due on Monday at closing time.
    const routed = aComplaint({ category: 'CERT_REGENERATE' }).routedTo('bhopal');
    expect(routed.dueOf('ACCEPT')).toBe(routed.dueOf('ACT'));
    const { events } = routed.after('P1D').dueRecorded();
    for (let read = routed.events.length; read <= events.length; read += 1)
      for (const kept of [asItWas, keptTheOtherWay])
        expect(rowOf({ events: events.slice(0, read) }, kept).next_stage).toBe('ACCEPT');
  });

  it('does not depend on how its clocks were kept, in any life', () => {
    fc.assert(
      fc.property(aLife, (life) => expect(rowOf(life, keptTheOtherWay)).toEqual(rowOf(life))),
      propertyRuns(150),
    );
  });

  it('is overdue from a breach until that clock has ended', () => {
    const late = aComplaint().routedTo('bhopal').after('P2D').dueRecorded();
    expect(rowOf(late).overdue).toBe(true);
    expect(rowOf(late.accepted()).overdue).toBe(false);
  });

  it('stays overdue while a late clock stands still', () => {
    const late = aComplaint().routedTo('bhopal').accepted().after('P9D').asked();
    expect(rowOf(late)).toMatchObject({ overdue: true, next_due_at: null });
  });

  it('agrees with the complaint itself, in every life', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const { complaint, events } = life;
        const onDesk = 'holder' in complaint ? complaint : null;
        const due = complaint.stages.flatMap(({ dueAt }) => dueAt ?? []);
        expect(rowOf(life)).toMatchObject({
          ...{ ticket_id: complaint.ticketId, version: events.length, status: complaint.status },
          ...{ category: complaint.category, language: complaint.language, channel: complaint.channel },
          district_lgd: onDesk?.districtLgd ?? null,
          accountable: onDesk?.accountable ?? null,
          holder: onDesk?.holder ?? null,
          officer: 'officer' in complaint ? complaint.officer : null,
          next_due_at: due.length === 0 ? null : new Date(Math.min(...due)).toISOString(),
          overdue: complaint.stages.some(({ breachedAt }) => breachedAt !== null),
        });
      }),
      propertyRuns(150),
    );
  });

  it('can not begin in the middle', () => {
    const [, started] = aComplaint().events;
    if (!started) throw new Error('A lodging starts a clock.');
    expect(() => ticketAfter(undefined, started)).toThrow('comes before its complaint was lodged');
  });
});
