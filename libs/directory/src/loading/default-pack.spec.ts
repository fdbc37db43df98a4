import type { Pack } from '../pack/pack';
import { packVersion } from './assemble';
import { checkPack, loadPack } from './load-pack';
import { DEFAULT_PACK, withSpoiledPack, type SpoiledPack } from './spoiled-pack.fixture';

describe('the default pack', () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await loadPack(DEFAULT_PACK);
  });

  it('has neither errors nor warnings', async () => {
    expect((await checkPack(DEFAULT_PACK)).problems).toEqual([]);
  });

  it('covers the whole state', () => {
    const spanning = Object.values(pack.pincodes).filter(({ length }) => length > 1);
    expect(pack.districts).toHaveLength(52);
    expect(Object.keys(pack.pincodes)).toHaveLength(777);
    expect(spanning).toHaveLength(75);
    expect(pack.desks).toHaveLength(54);
    expect(pack.categories).toHaveLength(20);
  });

  it('names each district desk after its district', () => {
    const names = new Map(pack.districts.map(({ lgd, name }) => [lgd, name.en]));
    const desks = pack.desks.filter(({ tier }) => tier === 'DISTRICT');
    const named = desks.map(({ districtLgd }) =>
      names
        .get(districtLgd ?? 0)
        ?.toLowerCase()
        .replaceAll(' ', '-'),
    );
    expect(desks.map(({ id }) => id)).toEqual(named);
  });

  it('promises no answer sooner than the desks on the ladder may take', () => {
    const days = (duration: string | undefined): number => Number(/^PT?(\d+)[DH]$/.exec(duration ?? '')?.[1]);
    for (const { act, ladder, resolve } of pack.categories) {
      const sum = ladder.reduce((total, tier) => total + days(act[tier]), 0);
      expect(sum).toBeLessThanOrEqual(days(resolve));
    }
  });

  it('gives Bhopal the holidays of the state and its own', () => {
    const dates = (id: string): (string | undefined)[] =>
      pack.calendars.find((calendar) => calendar.id === id)?.exceptions.map(({ date }) => date) ?? [];
    const declared = ['2026-01-14', '2026-09-25', '2026-10-19', '2026-12-03', '2027-12-03'];
    expect(new Set(dates('bhopal-office'))).toEqual(new Set([...dates('district-office'), ...declared]));
    expect(dates('district-office')).toEqual(expect.arrayContaining(['2026-03-04', '2026-11-24', '2027-03-22']));
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });
});

describe('the version of a pack', () => {
  const versionAfter = (change: (pack: SpoiledPack) => Promise<void>): Promise<string> =>
    withSpoiledPack(async (pack) => {
      await change(pack);
      return (await loadPack(pack.folder)).version;
    });
  let version: string;
  beforeAll(async () => {
    ({ version } = await loadPack(DEFAULT_PACK));
  });

  it('is sixteen hexadecimal digits of all the rest', async () => {
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    const { version: _, ...content } = await loadPack(DEFAULT_PACK);
    const backwards = Object.fromEntries(Object.entries(content).toReversed()) as typeof content;
    expect(packVersion(backwards)).toBe(version);
  });

  it.each<[string, (pack: SpoiledPack) => Promise<void>]>([
    [
      'the order of keys',
      (pack) => pack.replace('categories.yaml', /(  district: vaccination\n)(  ladder: .*\n)/, '$2$1'),
    ],
    ['the order of rows', (pack) => pack.replace('pincodes.csv', /(462001,.*\n)(462002,.*\n)/, '$2$1')],
    ['the order of columns', swapColumns],
    ['a comment', (pack) => pack.replace('sla-policy.yaml', 'stages:', '# The stages.\nstages:')],
    ['the demonstration', (pack) => pack.replace('demonstration.yaml', 'सुनीता', 'अनीता')],
    [
      'letters typed in another way',
      (pack) => pack.replace('districts.csv', 'बड़वानी', 'बड़वानी'.replace('ड\u093C', '\u095C')),
    ],
  ])('stays the same under %s', async (_what, change) => {
    expect(await versionAfter(change)).toBe(version);
  });

  it.each<[string, (pack: SpoiledPack) => Promise<void>]>([
    ['a target', (pack) => pack.replace('categories.yaml', 'resolve: P10D', 'resolve: P9D')],
    ['a holiday', (pack) => pack.replace('calendars/bhopal-office.yaml', '2026-12-03', '2026-12-04')],
    ['an imported holiday', (pack) => pack.replace('calendars/state-holidays-2027.ics', '20271225', '20271224')],
    ['words', (pack) => pack.replace('messages/hi.yaml', 'शिकायत बंद हो गई है', 'शिकायत बंद')],
    ['a district', (pack) => pack.replace('districts.csv', '77.4126,', '77.4126,1972-10-02')],
  ])('changes with %s', async (_what, change) => {
    const changed = await versionAfter(change);
    expect(changed).toMatch(/^[0-9a-f]{16}$/);
    expect(changed).not.toBe(version);
  });
});

async function swapColumns(pack: SpoiledPack): Promise<void> {
  const { pincodes } = await loadPack(DEFAULT_PACK);
  const rows = Object.entries(pincodes).flatMap(([pin, districts]) =>
    districts.map(({ lgd, postOffices }) => `${postOffices},${pin},${lgd}`),
  );
  await pack.write('pincodes.csv', ['post_offices,pin,district_lgd', ...rows, ''].join('\n'));
}
