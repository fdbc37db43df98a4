import {
  ADMIN,
  AUDITOR,
  CLOCKWORK,
  type ComplaintScenario,
  HELPDESK,
  aComplaint,
  citizen,
  loadDefaultPack,
  officerAt,
  supervisorAt,
} from '@nivaran/testing';
import type { Actor } from './actor';
import type { Status } from './complaint';
import { ACTIONS, type Action } from './permissions';
import { whyNot } from './why-not';

/** She has it in hand wherever somebody has. */
const asha = () => officerAt('bhopal', 'asha');
const accepted = () => aComplaint().routedTo('bhopal').accepted(asha());

const LIVES = {
  lodged: () => aComplaint(),
  triage: () => aComplaint().deferred(),
  routed: () => aComplaint().routedTo('bhopal'),
  accepted,
  awaitingCitizen: () => accepted().asked(),
  awaitingSource: () => accepted().held(),
  resolved: () => accepted().resolved(),
  appealed: () => accepted().resolved().appealed(),
  rejected: () => accepted().rejected(),
  closed: () => accepted().resolved().confirmed(),
  withdrawn: () => accepted().withdrew(),
  merged: () => accepted().mergedInto(aComplaint({ at: '2026-11-01T10:00+05:30' })),
} as const satisfies Record<Status, () => ComplaintScenario>;
const lent = () => accepted().forwardedTo('national');
const STATUSES = Object.keys(LIVES) as readonly Status[];

const PEOPLE = {
  'who has it': asha,
  'her colleague': () => officerAt('bhopal', 'ravi'),
  'her supervisor': () => supervisorAt('bhopal'),
  'an officer elsewhere': () => officerAt('indore'),
  'a supervisor elsewhere': () => supervisorAt('indore'),
  'the state cell': () => officerAt('state'),
  'the national desk': () => officerAt('national'),
  'the helpdesk': () => HELPDESK,
  'an auditor': () => AUDITOR,
  'an administrator': () => ADMIN,
  'the citizen': () => citizen(),
  'another citizen': () => citizen('9c1b6f6e-0000-4000-8000-000000000000'),
  'the system': () => CLOCKWORK,
} as const satisfies Record<string, () => Actor>;
type Person = keyof typeof PEOPLE;

const THE_DESK: readonly Person[] = ['who has it', 'her colleague', 'her supervisor'];
const IN_CHARGE: readonly Person[] = ['who has it', 'her supervisor'];
const AT_WORK: readonly Status[] = ['routed', 'accepted', 'awaitingCitizen', 'awaitingSource'];
const ABOVE: readonly Person[] = ['the state cell', 'the national desk'];
const OFFICES: readonly Person[] = [...THE_DESK, ...ABOVE];
const BEFORE_DESK: readonly Status[] = ['lodged', 'triage'];
/** Who sees it before it is on a desk. */
const AROUND: readonly Person[] = ['her supervisor', ...ABOVE, 'the helpdesk'];

/** For each action and status, everybody who may; a status that is not named allows nobody. */
const MAY: Record<Action, Partial<Record<Status, readonly Person[]>>> = {
  route: inEach(BEFORE_DESK, ['her supervisor', 'the state cell', 'the helpdesk', 'the system']),
  accept: { routed: THE_DESK },
  assign: inEach(AT_WORK, ['her supervisor']),
  attach: {
    ...inEach(BEFORE_DESK, [...AROUND, 'the citizen']),
    ...inEach([...AT_WORK, 'resolved', 'appealed'], ['the helpdesk', ...OFFICES, 'the citizen']),
  },
  release: { accepted: IN_CHARGE },
  note: { ...inEach(STATUSES, ['the helpdesk', ...OFFICES]), ...inEach(BEFORE_DESK, AROUND) },
  'request-information': { accepted: IN_CHARGE },
  'provide-information': { awaitingCitizen: ['the helpdesk', ...THE_DESK, 'the citizen'] },
  forward: { accepted: IN_CHARGE },
  return: {}, // never forwarded: see below
  'hold-for-source': { accepted: IN_CHARGE },
  resume: { awaitingSource: [...IN_CHARGE, 'the system'] },
  'link-incident': inEach(
    ['routed', 'accepted', 'awaitingSource'],
    [...THE_DESK, 'the state cell', 'the national desk'],
  ),
  'change-category': {
    ...{ triage: ['the helpdesk'], routed: [...THE_DESK, 'the helpdesk'] },
    ...inEach(['accepted', 'awaitingCitizen', 'awaitingSource'], IN_CHARGE),
  },
  resolve: { accepted: IN_CHARGE },
  reject: { accepted: IN_CHARGE },
  confirm: { resolved: ['the helpdesk', 'the citizen'] },
  reopen: inEach(['resolved', 'closed'], ['the helpdesk', 'her supervisor', 'the citizen']),
  appeal: inEach(['resolved', 'closed', 'rejected'], ['the helpdesk', 'the citizen']),
  'decide-appeal': { appealed: ['the state cell'] },
  rate: inEach(['rejected', 'closed'], ['the citizen']),
  withdraw: inEach(['lodged', 'triage', ...AT_WORK], ['the helpdesk', 'the citizen']),
  merge: {
    ...inEach(['lodged', 'triage'], ['the helpdesk']),
    ...{ routed: [...THE_DESK, 'the helpdesk'] },
    ...inEach(['accepted', 'awaitingCitizen', 'awaitingSource'], IN_CHARGE),
  },
  unmerge: { merged: ['the helpdesk', ...THE_DESK, 'the state cell', 'the national desk', 'the citizen'] },
  escalate: {
    ...{ triage: ['the helpdesk'], appealed: ['the helpdesk', 'the state cell'] },
    ...inEach(AT_WORK, ['the helpdesk', ...THE_DESK]),
  },
  close: { resolved: ['her supervisor', 'the system'] },
  erase: inEach(['rejected', 'closed', 'withdrawn', 'merged'], ['an administrator', 'the system']),
  'record-due': inEach(STATUSES, ['the system']),
  'adjust-clocks': inEach(['lodged', 'triage', ...AT_WORK, 'resolved', 'appealed'], ['the system']),
};

function inEach(statuses: readonly Status[], people: readonly Person[]) {
  return Object.fromEntries(statuses.map((status) => [status, people]));
}

describe('who may do what', () => {
  beforeAll(loadDefaultPack);

  it.each(ACTIONS)('%s', (action) => {
    for (const status of STATUSES) {
      const { complaint, facts } = LIVES[status]();
      expect(complaint.status).toBe(status);
      const allowed = Object.entries(PEOPLE).filter(
        ([, person]) => whyNot(person(), action, complaint, facts) === null,
      );
      const expected = Object.keys(PEOPLE).filter((person) => MAY[action][status]?.includes(person as Person));
      expect([status, allowed.map(([person]) => person)]).toEqual([status, expected]);
    }
  });

  it('lets every action be done by somebody in some status', () => {
    const everywhere = [...STATUSES.map((status) => LIVES[status]()), lent()];
    for (const action of ACTIONS)
      expect(
        everywhere.some(({ complaint, facts }) =>
          Object.values(PEOPLE).some((person) => !whyNot(person(), action, complaint, facts)),
        ),
      ).toBe(true);
  });

  it('says first whether the role may at all, then whether it is theirs to see, then the status, the desk, and whose ticket it is', () => {
    const refused = (actor: Actor, life: ComplaintScenario) =>
      whyNot(actor, 'resolve', life.complaint, life.facts)?.refused;
    expect(refused(AUDITOR, LIVES.lodged())).toBe('ROLE_MAY_NOT');
    expect(refused(officerAt('indore'), LIVES.lodged())).toBe('OUT_OF_SCOPE');
    expect(refused(officerAt('national'), LIVES.lodged())).toBe('WRONG_STATUS');
    expect(refused(officerAt('national'), LIVES.accepted())).toBe('NOT_YOUR_DESK');
    expect(refused(officerAt('bhopal', 'ravi'), LIVES.accepted())).toBe('NOT_YOUR_TICKET');
    expect(refused(asha(), LIVES.accepted())).toBeUndefined();
  });

  it('moves the right to act with the complaint: forwarded, it is the other desk that may', () => {
    const { complaint, facts } = lent();
    expect(whyNot(asha(), 'accept', complaint, facts)).toEqual({
      ...{ refused: 'NOT_YOUR_DESK', details: { action: 'accept', desk: 'national' } },
    });
    expect(whyNot(officerAt('national'), 'accept', complaint, facts)).toBeNull();
  });

  it('keeps the helpdesk, auditors and administrators off the work of a desk even if they name one', () => {
    for (const role of ['helpdesk', 'auditor', 'admin'] as const)
      expect(
        whyNot(
          { kind: 'staff', id: 'x', role, desk: 'bhopal' },
          'accept',
          LIVES.routed().complaint,
          LIVES.routed().facts,
        )?.refused,
      ).toBe('ROLE_MAY_NOT');
  });
});
