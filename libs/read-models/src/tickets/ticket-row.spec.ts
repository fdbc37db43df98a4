import { canBreach, decideMerge, officerOf } from '@nivaran/complaints';
import {
  type ComplaintScenario,
  aComplaint,
  aLife,
  loadDefaultPack,
  propertyRuns,
  supervisorAt,
} from '@nivaran/testing';
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

  it('knows of the citizen no more than who it is in the vault, and after an erasure not even that', () => {
    const life = aComplaint().routedTo('bhopal').accepted().resolved().confirmed();
    const { person, ...rest } = rowOf(life);
    expect(person).toBe(life.complaint.person);
    expect(JSON.stringify(rest)).not.toContain(life.complaint.person);
    expect(JSON.stringify(rowOf(life.erased()))).not.toContain(life.complaint.person);
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

  it('says when the latest of its stages started, by which a scope finds the tickets of a period', () => {
    const routed = aComplaint().routedTo('bhopal');
    expect(rowOf(routed).last_started_at).toBe('2026-11-16T04:30:00.000Z');
    expect(rowOf(routed.after('P3D').noted()).last_started_at).toBe('2026-11-16T04:30:00.000Z');
    expect(rowOf(routed.accepted().after('P3D').resolved()).last_started_at).toBe('2026-11-19T04:30:00.000Z');
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

  it('names whom a note is for, until they do something with it', () => {
    const noted = aComplaint().routedTo('bhopal').accepted().noted('देखें', ['national', 'supervisor.bhopal']);
    expect(rowOf(noted).mentioned).toEqual(['national', 'supervisor.bhopal']);
    const twice = noted.noted('और भी', ['national', 'state']);
    expect(rowOf(twice).mentioned).toEqual(['national', 'supervisor.bhopal', 'state']);
    expect(rowOf(twice.escalated(null, supervisorAt('bhopal'))).mentioned).toEqual(['national', 'state']);
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

  it('is given from hand to hand by a supervisor, wherever it waits', () => {
    const routed = aComplaint().routedTo('bhopal').after('PT1H');
    expect(rowOf(routed.assigned('asha'))).toMatchObject({
      ...{ status: 'accepted', officer: 'asha', status_since: '2026-11-16T05:30:00.000Z' },
    });
    const asked = routed.assigned('asha').asked().after('PT1H').assigned('ravi');
    expect(rowOf(asked)).toMatchObject({
      ...{ status: 'awaitingCitizen', officer: 'ravi', status_since: '2026-11-16T05:30:00.000Z' },
    });
    expect(rowOf(asked.answered())).toMatchObject({ status: 'accepted', officer: 'ravi' });
  });

  it('says what it waits for, and goes back to where it was', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted();
    expect(rowOf(accepted.held())).toMatchObject({ status: 'awaitingSource', source: 'COWIN', incident: null });
    expect(rowOf(accepted.held().resumed())).toMatchObject({
      ...{ status: 'accepted', officer: 'officer.bhopal', source: null, incident: null },
    });
    const linked = aComplaint().routedTo('bhopal').linkedTo('INC-26-000001');
    expect(rowOf(linked)).toMatchObject({ status: 'awaitingSource', source: 'COWIN', incident: 'INC-26-000001' });
    expect(rowOf(accepted.held('AADHAAR').linkedTo('INC-26-000001'))).toMatchObject({
      ...{ source: 'COWIN', incident: 'INC-26-000001' },
    });
    expect(rowOf(linked.incidentEnded('INC-26-000001'))).toMatchObject({
      status: 'routed',
      officer: null,
      source: null,
    });
  });

  it('goes to whoever decides an appeal, and back to the desk that had it', () => {
    const appealed = aComplaint().routedTo('bhopal').accepted().rejected().appealed();
    expect(rowOf(appealed)).toMatchObject({
      status: 'appealed',
      holder: 'state',
      appeal_tier: 'STATE',
      next_stage: 'APPEAL',
    });
    expect(rowOf(appealed.decided('dismissed'))).toMatchObject({
      ...{ status: 'rejected', holder: 'bhopal', appeal_tier: null, appealed_from: null },
    });
    expect(rowOf(appealed.decided('allowed'))).toMatchObject({ status: 'routed', holder: 'bhopal', appeal_tier: null });
  });

  it('names the ticket that it was merged into, and is again as it was when that is undone', () => {
    const older = aComplaint({ at: '2026-11-13T10:00+05:30' });
    const waiting = aComplaint().routedTo('bhopal').accepted().held();
    const merged = waiting
      .after('PT1H')
      .by(waiting.officer, 'merge', (complaint, facts) =>
        decideMerge(complaint, { into: older.complaint, reason: null }, facts),
      );
    expect(rowOf(merged)).toMatchObject({
      ...{ status: 'merged', merged_into: older.complaint.ticketId, next_due_at: null },
    });
    const { version, status_since, next_due_at, clocks, ...undone } = rowOf(merged.unmerged());
    const { version: _, status_since: __, next_due_at: ___, clocks: ____, ...before } = rowOf(waiting);
    expect(undone).toEqual(before);
    expect([version, status_since]).toEqual([merged.unmerged().events.length, '2026-11-16T05:30:00.000Z']);
    expect([next_due_at, Object.keys(clocks)]).toEqual([expect.any(String), expect.arrayContaining(['RESOLVE-1'])]);
  });

  it('counts how often it went to and fro', () => {
    const once = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').returned();
    expect(rowOf(once).bounces).toBe(1);
    expect(rowOf(once.forwardedTo('national', supervisorAt('bhopal'))).bounces).toBe(1);
    expect(rowOf(once.forwardedTo('national', supervisorAt('bhopal')).returned()).bounces).toBe(2);
  });

  it('remembers the highest level that was told of it, by a clock or by hand', () => {
    const routed = aComplaint().routedTo('bhopal');
    expect(rowOf(routed).raised_to).toBe(0);
    expect(rowOf(routed.escalated(3)).raised_to).toBe(3);
    const late = routed.escalated(3).after('P30D').dueRecorded();
    expect(rowOf(late).raised_to).toBe(4);
    expect(rowOf(late.accepted()).raised_to).toBe(4);
  });

  it('follows its clocks when the category changes', () => {
    const life = aComplaint().routedTo('bhopal').accepted().recategorised('CERT_REGENERATE');
    expect(rowOf(life)).toMatchObject({
      ...{ category: 'CERT_REGENERATE', next_due_at: new Date(life.dueOf('ACT')).toISOString() },
    });
  });

  it('is not more urgent because the citizen has a time to answer or to confirm', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted();
    expect(Object.keys(rowOf(accepted.asked()).clocks)).toContain('ANSWER-1');
    expect(rowOf(accepted.asked())).toMatchObject({ next_stage: null, next_due_at: null });
    expect(rowOf(accepted.resolved())).toMatchObject({ next_stage: null, next_due_at: null });
  });

  it('agrees with the complaint itself, in every life', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const { complaint, events } = life;
        const standing = complaint.status === 'merged' ? complaint.before : complaint;
        const onDesk = 'holder' in standing ? standing : null;
        const waiting = standing.status === 'awaitingSource' ? standing : null;
        const due = complaint.stages.flatMap(({ stage, dueAt }) => (canBreach(stage) ? (dueAt ?? []) : []));
        const bounces = Object.values(onDesk?.bounces ?? {}).reduce((total, times) => total + times, 0);
        const levels = life.dataOf('ComplaintEscalated').map(({ level }) => level);
        expect(rowOf(life)).toMatchObject({
          ...{ ticket_id: complaint.ticketId, version: events.length, status: complaint.status },
          ...{ category: complaint.category, language: complaint.language, channel: complaint.channel },
          district_lgd: onDesk?.districtLgd ?? null,
          accountable: onDesk?.accountable ?? null,
          holder: onDesk?.holder ?? null,
          officer: officerOf(standing),
          source: waiting?.source ?? null,
          incident: waiting?.incident ?? null,
          appeal_tier: complaint.status === 'appealed' ? complaint.tier : null,
          appealed_from: complaint.status === 'appealed' ? complaint.heldBy : null,
          merged_into: complaint.status === 'merged' ? complaint.into : null,
          ...{ bounces, raised_to: Math.max(0, ...levels) },
          next_due_at: due.length === 0 ? null : new Date(Math.min(...due)).toISOString(),
          overdue: complaint.stages.some(({ breachedAt }) => breachedAt !== null),
          clocks: Object.fromEntries(
            complaint.stages.map(({ instance, stage, dueAt, breachedAt }) => [
              instance,
              { stage, dueAt: dueAt === null ? null : new Date(dueAt).toISOString(), breached: breachedAt !== null },
            ]),
          ),
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
