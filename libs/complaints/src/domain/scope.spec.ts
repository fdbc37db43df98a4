import {
  ADMIN,
  AUDITOR,
  type ComplaintScenario,
  HELPDESK,
  aComplaint,
  defaultPack,
  loadDefaultPack,
  officerAt,
  supervisorAt,
} from '@nivaran/testing';
import type { Actor } from './actor';
import { isInScope, scopeOf } from './scope';

type Staff = Actor & { kind: 'staff' };
const officer = (desk: string): Staff => ({ kind: 'staff', id: 'x', role: 'officer', desk });

const PEOPLE = {
  'officer of Bhopal': () => officer('bhopal'),
  'supervisor of Bhopal': () => supervisorAt('bhopal'),
  'officer of Indore': () => officer('indore'),
  'supervisor of Indore': () => supervisorAt('indore'),
  'officer of the state cell': () => officer('state'),
  'supervisor of the state cell': () => supervisorAt('state'),
  'the state cell': () => officerAt('state'),
  'the national desk': () => officerAt('national'),
  'the helpdesk': () => HELPDESK,
  'an auditor': () => AUDITOR,
  'an administrator': () => ADMIN,
} as const satisfies Record<string, () => Actor>;
type Person = keyof typeof PEOPLE;

/** They see everything. */
const ALL: readonly Person[] = [
  ...(['supervisor of the state cell', 'the state cell', 'the national desk', 'the helpdesk'] as const),
  ...(['an auditor', 'an administrator'] as const),
];
const BHOPAL: readonly Person[] = ['officer of Bhopal', 'supervisor of Bhopal'];
const VACCINATION = { dose: 2, date: '2021-06-21', centre: null, districtLgd: null, vaccine: null };
const nowhere = { vaccination: VACCINATION, residence: { pin: '462001', districtLgd: null } };

const seenBy: readonly [string, () => ComplaintScenario, readonly Person[]][] = [
  ['in no district that it names', () => aComplaint(nowhere), []],
  ['in a district that it names', () => aComplaint().deferred(), ['supervisor of Bhopal']],
  ['on a desk', () => aComplaint().routedTo('bhopal'), BHOPAL],
  ['lent to the state cell', () => lent('state'), [...BHOPAL, 'officer of the state cell']],
  [
    'lent on to the national desk',
    () => lent('state').accepted().forwardedTo('national'),
    [...BHOPAL, 'officer of the state cell'],
  ],
  ['closed', () => aComplaint().routedTo('bhopal').accepted().resolved().confirmed(), BHOPAL],
  ['withdrawn before it was on a desk', () => aComplaint().withdrew(), ['supervisor of Bhopal']],
  [
    'appealed',
    () => aComplaint().routedTo('bhopal').accepted().resolved().appealed(),
    [...BHOPAL, 'officer of the state cell'],
  ],
  [
    'merged',
    () =>
      aComplaint()
        .routedTo('bhopal')
        .mergedInto(aComplaint({ at: '2026-11-01T10:00+05:30' })),
    BHOPAL,
  ],
  [
    'on the state cell’s desk, of Bhopal',
    () => aComplaint({ category: 'PRIVACY' }).routedTo('state', 'bhopal'),
    [...BHOPAL, 'officer of the state cell'],
  ],
];
const lent = (to: string) => aComplaint().routedTo('bhopal').accepted().forwardedTo(to);

describe('the scope of staff', () => {
  beforeAll(loadDefaultPack);

  it.each(seenBy)('a complaint %s', (_, life, those) => {
    const seen = Object.entries<() => Actor>(PEOPLE).filter(([, person]) =>
      isInScope(scopeOf(person() as Staff, defaultPack()), life().complaint),
    );
    expect(seen.map(([person]) => person).sort()).toEqual([...ALL, ...those].sort());
  });

  it('of somebody whose desk the pack does not have is nothing', () => {
    for (const role of ['officer', 'supervisor'] as const)
      for (const desk of ['atlantis', null])
        expect(
          isInScope(
            scopeOf({ kind: 'staff', id: 'x', role, desk }, defaultPack()),
            aComplaint().routedTo('bhopal').complaint,
          ),
        ).toBe(false);
  });
});
