import { EventStore, EventTypes } from '@nivaran/event-store';
import { testDatabase } from '@nivaran/testing';
import { loadPack } from '../loading/load-pack';
import { DEFAULT_PACK } from '../loading/spoiled-pack.fixture';
import type { Pack } from '../pack/pack';
import { PACK_EVENT_TYPES } from './pack-published';
import { Packs } from './packs';

describe('packs as versions', () => {
  const db = testDatabase();
  const publishing = { at: new Date('2026-11-17T10:00:00Z'), by: 'asha', reason: 'Order of 16 November' };
  let store: EventStore;
  let pack: Pack;
  const named = (version: string): Pack => ({ ...pack, version });

  beforeAll(async () => {
    pack = await loadPack(DEFAULT_PACK);
    store = new EventStore(db.appPool, new EventTypes(PACK_EVENT_TYPES));
  });
  afterAll(() => store.close());

  it('are remembered with when, by whom and why, and an earlier one can come into force again', async () => {
    const packs = new Packs(store);
    expect(() => packs.current()).toThrow(expect.objectContaining({ code: 'NO_PACK_IN_FORCE' }) as Error);
    expect(await packs.publish(named('aaaa1111'), { ...publishing, by: null, reason: null })).toBe(true);
    expect(await packs.publish(named('aaaa2222'), publishing)).toBe(true);
    expect(await packs.publish(named('aaaa2222'), publishing)).toBe(false);
    expect(await packs.publish(named('aaaa1111'), publishing)).toBe(true);
    expect(packs.current().pack.version).toBe('aaaa1111');
    const { at, by, reason } = { ...publishing, at: publishing.at.toISOString() };
    const packId = pack.id;
    expect(await packs.publications()).toEqual([
      { number: 1, packId, version: 'aaaa1111', previous: null, at, by: 'start', reason: null },
      { number: 2, packId, version: 'aaaa2222', previous: 'aaaa1111', at, by, reason },
      { number: 3, packId, version: 'aaaa1111', previous: 'aaaa2222', at, by, reason },
    ]);
  });

  it('are found by their first digits, if those are enough', async () => {
    const packs = new Packs(store);
    await packs.publish(named('bbbb3333'), publishing);
    await packs.publish(named('bbbb4444'), publishing);
    expect((await packs.find('bbbb3')).pack.version).toBe('bbbb3333');
    await expect(packs.find('bbbb')).rejects.toMatchObject({
      ...{ code: 'PACK_VERSION_UNKNOWN', details: { candidates: ['bbbb3333', 'bbbb4444'] } },
    });
    await expect(packs.find('cccc')).rejects.toMatchObject({ details: { candidates: [] } });
  });

  it('are not published on top of one that came meanwhile', async () => {
    const late = new Packs(store);
    const asItWas = await late.publications();
    await new Packs(store).publish(named('dddd5555'), publishing);
    jest.spyOn(late, 'publications').mockResolvedValueOnce(asItWas);
    await expect(late.publish(named('dddd6666'), publishing)).rejects.toMatchObject({
      code: 'PACK_PUBLISHED_MEANWHILE',
    });
    expect((await late.publications()).at(-1)).toMatchObject({ version: 'dddd5555' });
  });
});
