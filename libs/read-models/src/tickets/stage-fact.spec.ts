import { type ComplaintScenario, aComplaint, aLife, loadDefaultPack, officerAt, propertyRuns } from '@nivaran/testing';
import fc from 'fast-check';
import { stagesOf } from '../stage-view/stages-of';
import type { StageFactRow, TicketRow } from './rows';
import { isStageEvent, stageAfter } from './stage-fact';
import { ticketAfter } from './ticket-row';

function factsOf({ events }: ComplaintScenario): StageFactRow[] {
  const facts = new Map<string, StageFactRow>();
  let ticket: TicketRow | undefined;
  for (const event of events) {
    ticket = ticketAfter(ticket, event);
    if (!isStageEvent(event)) continue;
    const { instance } = event.data;
    facts.set(instance, stageAfter(facts.get(instance), ticket, event));
  }
  return [...facts.values()];
}

const factOf = (scenario: ComplaintScenario, instance: string) =>
  factsOf(scenario).find((fact) => fact.instance === instance);

describe('the row of a stage', () => {
  beforeAll(loadDefaultPack);

  it('tells from when to when, by whom, and how much time was used', () => {
    expect(factOf(aComplaint().routedTo('bhopal').after('PT3H').accepted(), 'ACCEPT-1')).toEqual({
      ticket_id: expect.stringMatching(/^26\d{9}$/),
      ...{ instance: 'ACCEPT-1', stage: 'ACCEPT', holder: 'bhopal', started_at: '2026-11-16T04:30:00.000Z' },
      ...{ due_at: '2026-11-16T12:30:00.000Z', ended_at: '2026-11-16T07:30:00.000Z', used_millis: 10_800_000 },
      ...{ category: 'DOSE_MISSING', officer: 'officer.bhopal', came_back: false, cancelled: false, merged_at: null },
      ...{ breached_at: null, breach_holder: null, breach_officer: null },
    });
  });

  it('names who had it in hand when it ended, also if it left their hands by that', () => {
    const asha = aComplaint().routedTo('bhopal').accepted(officerAt('bhopal', 'asha'));
    expect(factOf(asha, 'ACCEPT-1')?.officer).toBe('asha');
    expect(factOf(asha, 'ACT-1')?.officer).toBeNull();
    expect(factOf(asha.resolved(), 'ACT-1')?.officer).toBe('asha');
    expect(factOf(asha.forwardedTo('national'), 'ACT-1')?.officer).toBe('asha');
    expect(factOf(asha, 'ROUTE-1')?.officer).toBeNull();
  });

  it('has no due time while it is paused', () => {
    const asked = aComplaint().routedTo('bhopal').accepted().asked();
    expect(factOf(asked, 'ACT-1')).toMatchObject({ due_at: null, ended_at: null });
    expect(factOf(asked.after('P1D').answered(), 'ACT-1')).toMatchObject({ due_at: '2026-11-20T12:30:00.000Z' });
  });

  it('remembers a breach for good, and who had it in hand', () => {
    const late = aComplaint().routedTo('bhopal').accepted(officerAt('bhopal', 'asha')).after('P9D').resolved();
    expect(factOf(late, 'ACT-1')).toMatchObject({
      ...{ breached_at: '2026-11-19T12:30:00.000Z', breach_holder: 'bhopal', breach_officer: 'asha', cancelled: false },
      ended_at: '2026-11-25T04:30:00.000Z',
    });
  });

  it('lays a broken promise at the door of the desk and the officer who had it, both of one desk', () => {
    const lent = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').accepted().after('P30D');
    expect(factOf(lent.dueRecorded(), 'RESOLVE-1')).toMatchObject({
      ...{ holder: 'bhopal', breach_holder: 'national', breach_officer: 'officer.national' },
    });
  });

  it('moves with its clock when the category changes, and keeps the one under which it began', () => {
    const life = aComplaint().routedTo('bhopal').accepted().after('PT1H').recategorised('CERT_REGENERATE');
    expect(factOf(life, 'ACT-1')).toMatchObject({
      ...{ category: 'DOSE_MISSING', due_at: new Date(life.dueOf('ACT')).toISOString(), ended_at: null },
    });
    expect(life.dueOf('ACT')).toBeLessThan(Date.parse('2026-11-19T12:30:00.000Z'));
    const lent = life.forwardedTo('national');
    expect(factOf(lent, 'ACT-2')).toMatchObject({ category: 'CERT_REGENERATE' });
  });

  it('tells the time to act on what came back from that on what came new', () => {
    const life = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').returned().resolved().reopened();
    const back = factsOf(life).filter(({ came_back }) => came_back);
    expect(back.map(({ instance, holder }) => [instance, holder])).toEqual([['ACT-3', 'bhopal']]);
    expect(factsOf(life).filter(({ stage }) => stage === 'ACT')).toHaveLength(4);
  });

  it('counts in every life as many returns as the complaint itself', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const bounces = life.dataOf('ComplaintReturned').length;
        expect(factsOf(life).filter(({ came_back }) => came_back)).toHaveLength(bounces);
      }),
      propertyRuns(100),
    );
  });

  it('tells a cancelled one from one that was met', () => {
    const reopened = aComplaint().routedTo('bhopal').accepted().resolved().reopened();
    expect(factOf(reopened, 'CONFIRM-1')).toMatchObject({ cancelled: true, ended_at: '2026-11-16T04:30:00.000Z' });
    expect(factOf(reopened, 'RESOLVE-1')).toMatchObject({ cancelled: false });
  });

  it('can not begin in the middle', () => {
    const met = aComplaint()
      .routedTo('bhopal')
      .events.find(({ type }) => type === 'StageMet');
    if (!met || !isStageEvent(met)) throw new Error('ROUTE is met by routing.');
    expect(() =>
      stageAfter(undefined, { ticket_id: 't', category: 'AEFI', status: 'routed', officer: null }, met),
    ).toThrow('StageMet of ROUTE-1 comes before its start.');
  });

  it('says the same as the stages of the complaint’s own view, in every life', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const seen = stagesOf(life.events).map(({ instance, stage, holder, startedAt, dueAt, endedAt, ...rest }) => ({
          ...{ ticket_id: life.complaint.ticketId, instance, stage, holder, started_at: startedAt, due_at: dueAt },
          ...{ ended_at: endedAt, cancelled: rest.cancelled, used_millis: rest.usedMillis },
          ...{ breached_at: rest.breach?.at ?? null, breach_holder: rest.breach?.holder ?? null },
          ...{ breach_officer: rest.breach?.officer ?? null },
        }));
        expect(
          factsOf(life).map(({ category: _, came_back: __, merged_at: ___, officer: ____, ...fact }) => fact),
        ).toEqual(seen);
      }),
      propertyRuns(150),
    );
  });
});
