import { diffPacks } from '../diff/diff-packs';
import { DEFAULT_PACK } from '../loading/spoiled-pack.fixture';
import { loadPack } from '../loading/load-pack';
import type { Pack } from '../pack/pack';
import { describeChange } from '../diff/describe-change';
import { type RuleChange, packWith } from './rule-change';

describe('a pack with some of its rules changed', () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await loadPack(DEFAULT_PACK);
  });
  const lines = (...changes: RuleChange[]) => diffPacks(pack, packWith(pack, changes)).map(describeChange);
  const target = { kind: 'target', category: null, tier: null } as const;

  it('has another target of a stage, everywhere or for one category', () => {
    expect(lines({ ...target, stage: 'ACCEPT', target: 'PT4H' })).toEqual(['policy ACCEPT: target P1D -> PT4H']);
    expect(lines({ ...target, stage: 'ACCEPT', target: 'PT4H', category: 'DOSE_MISSING' })).toEqual([
      'category DOSE_MISSING: stages.ACCEPT added ({"target":"PT4H"})',
    ]);
  });

  it('has another promise, or another time of one tier', () => {
    expect(lines({ ...target, stage: 'RESOLVE', target: 'P7D', category: 'DOSE_MISSING' })).toEqual([
      'category DOSE_MISSING: resolve P10D -> P7D',
    ]);
    expect(lines({ ...target, stage: 'ACT', target: 'P2D', category: 'DOSE_MISSING', tier: 'DISTRICT' })).toEqual([
      'category DOSE_MISSING: act.DISTRICT P4D -> P2D',
    ]);
    const everywhere = packWith(pack, [{ ...target, stage: 'ACT', target: 'P9D' }]);
    for (const [index, { act }] of everywhere.categories.entries()) {
      expect(Object.keys(act)).toEqual(Object.keys(pack.categories[index]?.act ?? {}));
      expect(new Set(Object.values(act))).toEqual(new Set(['P9D']));
    }
  });

  it('lets a wait stop a clock, or run on, also where a category has its own pauses', () => {
    expect(lines({ kind: 'stop', stage: 'RESOLVE', wait: 'awaiting-source' })).toEqual([
      'policy RESOLVE: pausedBy ["awaiting-citizen"] -> ["awaiting-citizen","awaiting-source"]',
    ]);
    expect(lines({ kind: 'run', stage: 'ACT', wait: 'awaiting-citizen' })).toEqual([
      'policy ACT: pausedBy ["awaiting-citizen","awaiting-source"] -> ["awaiting-source"]',
    ]);
    const own = pack.categories.map((one) => ({
      ...one,
      stages: { ACT: { pausedBy: ['awaiting-citizen'] as const } },
    }));
    const changed = packWith({ ...pack, categories: own }, [{ kind: 'run', stage: 'ACT', wait: 'awaiting-citizen' }]);
    expect(changed.categories.map(({ stages }) => stages.ACT?.pausedBy)).toEqual(own.map(() => []));
  });

  it('has a holiday on every calendar that a desk works by, and day and night goes on', () => {
    const changed = packWith(pack, [{ kind: 'holiday', date: '2026-11-16' }]);
    const closed = changed.calendars.filter(({ exceptions }) =>
      exceptions.some(({ date, hours }) => date === '2026-11-16' && hours.length === 0),
    );
    expect(closed.map(({ id }) => id).toSorted()).toEqual(
      [...new Set(pack.desks.map(({ calendar }) => calendar))].toSorted(),
    );
    for (const { exceptions } of closed)
      expect(exceptions.map(({ date }) => date)).toEqual(exceptions.map(({ date }) => date).toSorted());
  });

  it('takes changes one after another, leaves the pack itself alone, and never bears its version', () => {
    const before = JSON.stringify(pack);
    const other = packWith(pack, [
      { ...target, stage: 'ACCEPT', target: 'PT4H' },
      { ...target, stage: 'ACCEPT', target: 'PT2H' },
    ]);
    expect([other.policy.stages.ACCEPT.target, other.version]).toEqual(['PT2H', 'other']);
    expect(JSON.stringify(pack)).toBe(before);
  });
});
