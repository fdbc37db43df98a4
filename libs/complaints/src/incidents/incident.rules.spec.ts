import { STAFF_ROLES } from '../domain/actor';
import { type Incident, foldIncident } from './incident';
import { INCIDENT_PERMISSIONS, type IncidentAction, whyNotIncident } from './incident-permissions';
import type { IncidentDecision } from './incident-refusal';
import { decideDeclareIncident, decideEndIncident, decideUpdateIncident, isIncidentRefusal } from './incident.rules';

const NOW = Date.parse('2026-11-23T05:30:00.000Z');
const HOUR = 3_600_000;
const WORLD = { now: NOW, hasSource: (code: string) => code === 'COWIN' };
const TOLD = {
  source: 'COWIN',
  title: { hi: 'कोविन बंद है', en: 'CoWIN is down' },
  text: { hi: 'काम रुका है।', en: 'Work stands still.' },
  startedAt: NOW - HOUR,
  expectedEnd: NOW + HOUR,
};
const ID = 'INC-26-483920';

const after = (...decisions: readonly IncidentDecision[]): Incident => {
  const events = decisions.flatMap((decision) => (isIncidentRefusal(decision) ? [] : decision));
  const incident = foldIncident(events.map((event) => ({ ...event, occurredAt: new Date(NOW).toISOString() })));
  if (!incident) throw new Error('Nothing was declared.');
  return incident;
};
const open = () => after(decideDeclareIncident(ID, TOLD, WORLD));
const ended = () => after(decideDeclareIncident(ID, TOLD, WORLD), decideEndIncident(open(), null));
const refusalOf = (decision: IncidentDecision) => (isIncidentRefusal(decision) ? decision.refused : null);

describe('Declaring an incident', () => {
  it('says since when, for how long, and what it is to citizens, in both languages', () => {
    expect(decideDeclareIncident(ID, TOLD, WORLD)).toEqual([
      {
        type: 'IncidentDeclared',
        data: {
          ...{ incidentId: ID, source: 'COWIN', title: TOLD.title, text: TOLD.text },
          ...{ startedAt: '2026-11-23T04:30:00.000Z', expectedEnd: '2026-11-23T06:30:00.000Z' },
        },
      },
    ]);
  });

  it('takes now for its start if nobody knows better, and an unknown end for unknown', () => {
    expect(after(decideDeclareIncident(ID, { ...TOLD, startedAt: null, expectedEnd: null }, WORLD))).toMatchObject({
      ...{ startedAt: '2026-11-23T05:30:00.000Z', expectedEnd: null },
    });
  });

  it.each([
    ['a source that the pack does not have', { source: 'FAX' }, 'SOURCE_UNKNOWN'],
    ['a start that is still to come', { startedAt: NOW + HOUR }, 'INCIDENT_START_AHEAD'],
    ['an end that is past', { expectedEnd: NOW - 1 }, 'INCIDENT_END_PAST'],
  ])('is refused with %s', (_what, change, code) => {
    expect(refusalOf(decideDeclareIncident(ID, { ...TOLD, ...change }, WORLD))).toBe(code);
  });

  it('bears a clock that goes ahead by some seconds', () => {
    const decision = decideDeclareIncident(ID, { ...TOLD, startedAt: NOW + 5000 }, WORLD);
    expect(after(decision).startedAt).toBe('2026-11-23T05:30:00.000Z');
  });

  it('masks an Aadhaar number that got into its words', () => {
    const slip = { hi: 'आधार 2341 2341 2346', en: 'Aadhaar 2341 2341 2346' };
    expect(after(decideDeclareIncident(ID, { ...TOLD, title: slip, text: slip }, WORLD))).toMatchObject({
      title: { hi: 'आधार XXXX XXXX 2346', en: 'Aadhaar XXXX XXXX 2346' },
      text: { hi: 'आधार XXXX XXXX 2346', en: 'Aadhaar XXXX XXXX 2346' },
    });
  });
});

describe('Updating an incident', () => {
  const news = { text: { hi: 'अभी समय लगेगा।', en: 'It takes longer.' }, expectedEnd: null };

  it('puts the new words and the new end in place of the old ones', () => {
    const updated = after(decideDeclareIncident(ID, TOLD, WORLD), decideUpdateIncident(open(), news, NOW));
    expect(updated).toEqual({ ...open(), ...news });
  });

  it('is refused with an end that is past, and once it is over', () => {
    expect(refusalOf(decideUpdateIncident(open(), { ...news, expectedEnd: NOW }, NOW))).toBe('INCIDENT_END_PAST');
    expect(refusalOf(decideUpdateIncident(ended(), news, NOW))).toBe('INCIDENT_ENDED');
  });
});

describe('Ending an incident', () => {
  it('keeps the words before if there are no last ones', () => {
    const last = { hi: 'कोविन चल रहा है।', en: 'CoWIN works again.' };
    expect(ended()).toMatchObject({ status: 'ended', text: TOLD.text, endedAt: '2026-11-23T05:30:00.000Z' });
    expect(after(decideDeclareIncident(ID, TOLD, WORLD), decideEndIncident(open(), last)).text).toEqual(last);
  });

  it('happens once', () => {
    expect(decideEndIncident(ended(), null)).toEqual({ refused: 'INCIDENT_ENDED', details: { incident: ID } });
  });
});

describe('Who may speak about incidents', () => {
  const may = (action: IncidentAction) =>
    STAFF_ROLES.filter(
      (role) => whyNotIncident({ kind: 'staff', id: 'x', role, desk: 'bhopal' }, action, 'bhopal') === null,
    );

  it.each(Object.keys(INCIDENT_PERMISSIONS) as IncidentAction[])(
    '%s: those who answer for desks, and admins',
    (action) => {
      expect(may(action)).toEqual(['supervisor', 'state', 'national', 'admin']);
      expect(whyNotIncident({ kind: 'citizen', id: 'public' }, action)?.refused).toBe('ROLE_MAY_NOT');
      expect(whyNotIncident({ kind: 'system', id: 'incident' }, action)?.refused).toBe('ROLE_MAY_NOT');
    },
  );

  it.each(['update', 'end'] as const)('%s what another desk has declared: those above all desks alone', (action) => {
    const elsewhere = (role: 'supervisor' | 'state' | 'national' | 'admin', declaredAt: string | null) =>
      whyNotIncident({ kind: 'staff', id: 'x', role, desk: 'bhopal' }, action, declaredAt);
    expect(elsewhere('supervisor', 'indore')).toEqual({
      ...{ refused: 'INCIDENT_ELSEWHERE', details: { action, desk: 'indore' } },
    });
    expect(elsewhere('supervisor', null)?.refused).toBe('INCIDENT_ELSEWHERE');
    for (const role of ['state', 'national', 'admin'] as const) expect(elsewhere(role, 'indore')).toBeNull();
  });
});
