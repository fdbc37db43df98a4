import fc from 'fast-check';
import { DEFAULT_PACK } from '../loading/spoiled-pack.fixture';
import { packVersion } from '../loading/assemble';
import { loadPack } from '../loading/load-pack';
import type { Category, Pack, PackCalendar } from '../pack/pack';
import { describeChange } from './describe-change';
import { diffPacks } from './diff-packs';

describe('the difference of two packs', () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await loadPack(DEFAULT_PACK);
  });

  const lines = (change: Partial<Pack>, from = pack) => diffPacks(from, { ...from, ...change }).map(describeChange);
  const categoriesWith = (code: string, change: Partial<Category>) => ({
    categories: pack.categories.map((one) => (one.code === code ? { ...one, ...change } : one)),
  });
  const bhopalWith = (change: (calendar: PackCalendar) => Partial<PackCalendar>) => ({
    calendars: pack.calendars.map((one) => (one.id === 'bhopal-office' ? { ...one, ...change(one) } : one)),
  });
  const gasTragedy = { date: '2026-12-03', name: { hi: 'बरसी', en: 'Bhopal Gas Tragedy Day' }, hours: [] };

  it('is nothing between equal packs, however they came about', () => {
    const copy = JSON.parse(JSON.stringify(pack)) as Pack;
    const backwards = Object.fromEntries(Object.entries(copy).toReversed()) as unknown as Pack;
    expect(diffPacks(pack, backwards)).toEqual([]);
  });

  it('names a late holiday, one that is gone, and a day that became a half day, calendar by calendar', () => {
    const without = bhopalWith(({ exceptions }) => ({
      exceptions: exceptions.filter(({ date }) => date !== '2026-12-03'),
    }));
    const before = { ...pack, ...without };
    expect(
      lines(
        bhopalWith(() => ({ exceptions: [...(before.calendars.find(isBhopal)?.exceptions ?? []), gasTragedy] })),
        before,
      ),
    ).toEqual(['calendars/bhopal-office: 2026-12-03 became a holiday (Bhopal Gas Tragedy Day)']);
    expect(lines(without)).toEqual([
      'calendars/bhopal-office: 2026-12-03 is no longer a holiday (Bhopal gas tragedy day (local))',
    ]);
    const halfDay = bhopalWith(({ exceptions }) => ({
      exceptions: exceptions.map((one) =>
        one.date === '2026-12-03' ? { ...one, hours: [{ from: '10:00', to: '14:00' }] } : one,
      ),
    }));
    expect(lines(halfDay)).toEqual(['calendars/bhopal-office: 2026-12-03 a holiday became a day of 10:00-14:00']);
  });
  const isBhopal = ({ id }: PackCalendar) => id === 'bhopal-office';

  it('names a target, a rule of the policy, a setting and a text with what they were and are', () => {
    expect(lines(categoriesWith('DOSE_MISSING', { resolve: 'P7D' }))).toEqual([
      'category DOSE_MISSING: resolve P10D -> P7D',
    ]);
    const { policy } = pack;
    const act = { ...policy.stages.ACT, pausedBy: ['awaiting-citizen' as const] };
    expect(lines({ policy: { ...policy, reopenWithin: 'P10D', stages: { ...policy.stages, ACT: act } } })).toEqual([
      'policy ACT: pausedBy ["awaiting-citizen","awaiting-source"] -> ["awaiting-citizen"]',
      'policy reopenWithin: P30D -> P10D',
    ]);
    const en = { ...pack.messages.en, 'tier.DISTRICT': 'District office' };
    expect(lines({ messages: { ...pack.messages, en } })).toEqual([
      `message tier.DISTRICT: en ${pack.messages.en['tier.DISTRICT']} -> District office`,
    ]);
  });

  it('sees how long personal data is kept, also where a pack of before did not say it', () => {
    expect(lines({ retention: { personalData: 'P9D' } })).toEqual([
      `pack retention: personalData ${pack.retention?.personalData} -> P9D`,
    ]);
    const { retention: _, ...silent } = pack;
    expect(diffPacks(silent, pack)).toEqual([
      { area: 'pack', key: 'retention', change: 'added', after: pack.retention },
    ]);
  });

  it('names what came and what went as a whole', () => {
    const bhopal = pack.desks.find(({ id }) => id === 'bhopal');
    expect(diffPacks(pack, { ...pack, desks: pack.desks.filter(({ id }) => id !== 'bhopal') })).toEqual([
      { area: 'desks', key: 'bhopal', change: 'removed', before: bhopal },
    ]);
    const { '462001': _, ...pincodes } = pack.pincodes;
    expect(lines({ pincodes })).toEqual(['PIN code 462001: removed']);
    const districts = [...pack.districts, ...pack.districts.slice(0, 1).map((one) => ({ ...one, lgd: 999 }))];
    expect(lines({ districts })).toEqual([`district 999: added (${pack.districts[0]?.name.en})`]);
  });

  it('tells of another order of the categories, which is the order of the menu', () => {
    const [first, second, ...rest] = pack.categories as [Category, Category, ...Category[]];
    expect(diffPacks(pack, { ...pack, categories: [second, first, ...rest] })).toMatchObject([
      { area: 'pack', key: 'order of categories', change: 'changed' },
    ]);
    expect(diffPacks(pack, { ...pack, categories: [...pack.categories, { ...first, code: 'NEW' }] })).toMatchObject([
      { area: 'categories', key: 'NEW', change: 'added' },
    ]);
  });

  it('is something whenever a value anywhere in the pack is another one, and the same backwards', () => {
    const places = leavesOf(pack).filter(([top]) => top !== 'version');
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        const changed = JSON.parse(JSON.stringify(pack)) as Pack;
        spoil(changed, place);
        expect(versionOf(changed)).not.toBe(versionOf(pack));
        const forth = diffPacks(pack, changed);
        expect(forth.length).toBeGreaterThan(0);
        for (const change of forth) expect(describeChange(change)).toMatch(/^[^\n]+: [^\n]+$/);
        const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        const back = diffPacks(changed, pack).map(({ area, key, change }) => `${area} ${key} ${opposite[change]}`);
        expect(back.toSorted()).toEqual(forth.map(({ area, key, change }) => `${area} ${key} ${change}`).toSorted());
      }),
      { numRuns: 200, examples: [[['retention', 'personalData']]] },
    );
  });
});

type Place = readonly string[];

function leavesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...place, key]));
}

function spoil(pack: Pack, place: Place): void {
  let parent: Record<string, unknown> = pack as unknown as Record<string, unknown>;
  for (const key of place.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = place.at(-1) ?? '';
  parent[last] = typeof parent[last] === 'number' ? parent[last] + 1 : `${String(parent[last])}x`;
}

function versionOf({ version: _, ...content }: Pack): string {
  return packVersion(content);
}
