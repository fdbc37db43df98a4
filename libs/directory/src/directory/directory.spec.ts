import { loadPack } from '../loading/load-pack';
import { DEFAULT_PACK } from '../loading/spoiled-pack.fixture';
import { Directory } from './directory';

const at = (iso: string): number => Date.parse(iso);

describe('Directory', () => {
  let directory: Directory;
  beforeAll(async () => {
    directory = new Directory(await loadPack(DEFAULT_PACK));
  });

  it('finds what the pack has', () => {
    expect(directory.district(396).name).toEqual({ hi: 'भोपाल', en: 'Bhopal' });
    expect(directory.desk('agar-malwa')).toMatchObject({ tier: 'DISTRICT', districtLgd: 667 });
    expect(directory.districtDesk(396).id).toBe('bhopal');
    expect(directory.deskOfTier('STATE').id).toBe('state');
    expect(directory.deskOfTier('NATIONAL').id).toBe('national');
    expect(directory.category('AEFI').urgent).toBe(true);
    expect(directory.message('hi', 'tier.DISTRICT')).toBe('ज़िला'.normalize('NFC'));
    expect(directory.codes('rejection')).toContain('NO_EVIDENCE');
    expect(directory.codes('resolution')).toContain('DOSE_ADDED');
  });

  it('names the districts of a PIN code, the one with most post offices first', () => {
    expect(directory.districtsOfPin('462001')).toEqual([{ lgd: 396, postOffices: 12 }]);
    expect(directory.districtsOfPin('450001').map(({ lgd }) => lgd)).toEqual([405, 397]);
    expect(directory.districtsOfPin('110001')).toEqual([]);
    expect(directory.districtsOfPin('constructor')).toEqual([]);
  });

  it.each<[string, (directory: Directory) => unknown]>([
    ['UNKNOWN_DISTRICT', (look) => look.district(999)],
    ['UNKNOWN_DESK', (look) => look.desk('nowhere')],
    ['UNKNOWN_DESK', (look) => look.districtDesk(999)],
    ['UNKNOWN_DESK', (look) => new Directory({ ...look.pack, desks: [] }).deskOfTier('STATE')],
    ['UNKNOWN_DESK', (look) => look.calendarOf('nowhere')],
    ['UNKNOWN_CATEGORY', (look) => look.category('NOTHING')],
    ['UNKNOWN_CATEGORY', (look) => look.stagePolicy('ACT', 'NOTHING', 'DISTRICT')],
    ['UNKNOWN_CALENDAR', (look) => look.calendar('lunar')],
    ['UNKNOWN_MESSAGE', (look) => look.message('en', 'status.lost')],
    ['UNKNOWN_MESSAGE', (look) => look.message('en', 'toString')],
  ])('says %s of what the pack does not have', (code, look) => {
    expect(() => look(directory)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('answers whether the pack has something', () => {
    expect([directory.hasDistrict(396), directory.hasDistrict(999)]).toEqual([true, false]);
    expect([directory.hasDesk('bhopal'), directory.hasDesk('Bhopal')]).toEqual([true, false]);
    expect([directory.hasCategory('AEFI'), directory.hasCategory('aefi')]).toEqual([true, false]);
  });

  describe('calendars', () => {
    it('are compiled once', () => {
      expect(directory.calendarOf('bhopal')).toBe(directory.calendarOf('bhopal'));
      expect(directory.calendarOf('anuppur')).toBe(directory.calendarOf('betul'));
      expect(directory.alwaysOn.isWorking(at('2026-12-25T22:00:00Z'))).toBe(true);
    });

    it('close Bhopal alone on the day of the gas tragedy', () => {
      const noon = at('2026-12-03T12:00:00+05:30');
      expect(directory.calendarOf('bhopal').isWorking(noon)).toBe(false);
      expect(directory.calendarOf('state').isWorking(noon)).toBe(false);
      expect(directory.calendarOf('indore').isWorking(noon)).toBe(true);
      expect(directory.calendarOf('national').isWorking(noon)).toBe(true);
    });

    it('close Indore at two in the afternoon on a half day', () => {
      const indore = directory.calendarOf('indore');
      expect(indore.isWorking(at('2027-08-30T13:59:00+05:30'))).toBe(true);
      expect(indore.isWorking(at('2027-08-30T14:00:00+05:30'))).toBe(false);
      expect(directory.calendarOf('bhopal').isWorking(at('2027-08-30T14:00:00+05:30'))).toBe(true);
    });

    it('open the national office at nine and close it at half past five', () => {
      const national = directory.calendarOf('national');
      expect(national.workingMillis(at('2026-12-01T00:00:00+05:30'), at('2026-12-02T00:00:00+05:30'))).toBe(
        8.5 * 3_600_000,
      );
      expect(national.isWorking(at('2026-12-01T09:00:00+05:30'))).toBe(true);
    });

    it('know a holiday that came as an iCalendar file', () => {
      expect(directory.calendarOf('anuppur').isWorking(at('2027-03-22T12:00:00+05:30'))).toBe(false);
    });
  });

  describe('stagePolicy', () => {
    it('takes the target of ACT from the category and the tier', () => {
      expect(directory.stagePolicy('ACT', 'DOSE_MISSING', 'DISTRICT').target).toBe('P4D');
      expect(directory.stagePolicy('ACT', 'DOSE_MISSING', 'NATIONAL').target).toBe('P5D');
      expect(directory.stagePolicy('ACT', 'ID_DUPLICATE', 'STATE').target).toBe('P2D');
    });

    it('takes the promise from the category', () => {
      expect(directory.stagePolicy('RESOLVE', 'PRIVACY').target).toBe('P3D');
    });

    it('gives a tier outside the ladder the time of its first tier', () => {
      expect(directory.stagePolicy('ACT', 'PRIVACY', 'DISTRICT').target).toBe('P2D');
      expect(directory.stagePolicy('ACT', 'DOSE_MISSING', 'STATE').target).toBe('P4D');
    });

    it('lets the citizen stop both clocks, and a source only that of the desk', () => {
      expect(directory.stagePolicy('ACT', 'DOSE_MISSING', 'DISTRICT').pausedBy).toEqual([
        'awaiting-citizen',
        'awaiting-source',
      ]);
      expect(directory.stagePolicy('RESOLVE', 'DOSE_MISSING').pausedBy).toEqual(['awaiting-citizen']);
      expect(directory.stagePolicy('ACCEPT', 'DOSE_MISSING').pausedBy).toEqual(['awaiting-source']);
    });

    it('has four levels after a breach, and none when the citizen stays silent', () => {
      const { ladder, dueSoonShare } = directory.stagePolicy('ACCEPT', 'DOSE_MISSING');
      expect(ladder.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
      expect(ladder[0]?.after).toBe('PT0S');
      expect(dueSoonShare).toBe(0.75);
      expect(directory.stagePolicy('CONFIRM', 'DOSE_MISSING').ladder).toEqual([]);
      expect(directory.stagePolicy('ANSWER', 'DOSE_MISSING')).toMatchObject({ ladder: [], reminders: ['P3D', 'P6D'] });
    });

    it('runs the clocks of an urgent category day and night', () => {
      expect(directory.stagePolicy('ACCEPT', 'AEFI')).toMatchObject({ target: 'PT1H', calendar: 'always' });
      expect(directory.stagePolicy('ACT', 'AEFI', 'DISTRICT')).toMatchObject({ target: 'PT24H', calendar: 'always' });
      expect(directory.stagePolicy('RESOLVE', 'AEFI')).toMatchObject({ target: 'PT24H', calendar: 'always' });
      expect(directory.stagePolicy('ACT', 'AEFI', 'DISTRICT').ladder[1]).toEqual({ level: 2, after: 'PT1H' });
      expect(directory.stagePolicy('ACCEPT', 'OTHER')).toMatchObject({ target: 'P1D', calendar: 'desk' });
    });

    it('gives a category what it wants otherwise, urgent or not, and nothing else', () => {
      const ladder = [{ level: 2, after: 'PT0S' }] as const;
      const { pack } = directory;
      const changed = new Directory({
        ...pack,
        categories: pack.categories.map((category) =>
          category.code === 'AEFI' ? { ...category, stages: { ACCEPT: { target: 'PT15M', ladder } } } : category,
        ),
      });
      expect(changed.stagePolicy('ACCEPT', 'AEFI')).toMatchObject({ target: 'PT15M', calendar: 'always', ladder });
      expect(changed.stagePolicy('ACT', 'AEFI')).toEqual(directory.stagePolicy('ACT', 'AEFI'));
      expect(changed.stagePolicy('ACCEPT', 'OTHER')).toEqual(directory.stagePolicy('ACCEPT', 'OTHER'));
    });

    it('has only what a policy of a stage consists of', () => {
      expect(Object.keys(directory.stagePolicy('ACT', 'AEFI', 'DISTRICT')).toSorted()).toEqual([
        'calendar',
        'dueSoonShare',
        'ladder',
        'pausedBy',
        'reminders',
        'target',
      ]);
    });
  });
});
