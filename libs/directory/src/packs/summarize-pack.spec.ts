import { loadPack } from '../loading/load-pack';
import { DEFAULT_PACK } from '../loading/spoiled-pack.fixture';
import { summarizePack } from './summarize-pack';

describe('a pack at a glance', () => {
  it('has its counts, the target of each stage, and the next holidays of each calendar, today’s too', async () => {
    const pack = await loadPack(DEFAULT_PACK);
    // In Bhopal it is the third of December already.
    const { counts, stages, calendars } = summarizePack(pack, new Date('2026-12-02T20:00:00Z'));
    expect(counts).toMatchObject({ districts: pack.districts.length, desks: pack.desks.length });
    expect(stages).toContainEqual({ stage: 'ACCEPT', target: 'P1D', calendar: 'desk' });
    const bhopal = calendars.find(({ id }) => id === 'bhopal-office');
    expect(bhopal?.desks).toBe(pack.desks.filter(({ calendar }) => calendar === 'bhopal-office').length);
    expect(bhopal?.nextHolidays.map(({ date }) => date).slice(0, 2)).toEqual(['2026-12-03', '2026-12-25']);
    expect(calendars.find(({ id }) => id === 'always-on')?.nextHolidays).toEqual([]);
  });
});
