import { testDatabase } from '@nivaran/testing';
import { EventStore } from '../event-store';
import { EventTypes } from '../events/event-types';
import { SAMPLE_TYPES, sampleAppend } from '../testing/sample-events.fixture';

/** What an older build knew. */
const OLD_TYPES = new EventTypes([{ type: 'Renamed', version: 1 }]);

describe('reading the log', () => {
  const db = testDatabase();

  it('gives events of an older build as the present version has them', async () => {
    const old = new EventStore(db.appPool, OLD_TYPES);
    await old.append(sampleAppend('s', { events: [{ type: 'Renamed', data: { name: 'निवारण' } }] }));
    await old.close();
    const now = new EventStore(db.appPool, SAMPLE_TYPES);
    expect(await now.read.stream('s')).toMatchObject([
      { type: 'Renamed', schemaVersion: 1, data: { title: 'निवारण' } },
    ]);
    await now.close();
  });

  it('stops at what a newer build wrote, with its name, in every way of reading', async () => {
    const newer = new EventStore(db.appPool, SAMPLE_TYPES);
    await newer.append(sampleAppend('t', { events: [{ type: 'Happened', data: {} }] }));
    await newer.close();
    const { read } = new EventStore(db.appPool, OLD_TYPES);
    for (const reading of [() => read.stream('t'), () => read.streams(['t']), () => read.after(0, 10)])
      await expect(reading()).rejects.toMatchObject({ code: 'UNKNOWN_EVENT_TYPE', details: { type: 'Happened' } });
  });

  it('gives many streams at once, each in order, and pages through all by position', async () => {
    const store = new EventStore(db.appPool, SAMPLE_TYPES);
    await Promise.all(['a', 'b', 'a', 'c', 'a'].map((stream) => store.append(sampleAppend(stream, { count: 2 }))));
    const streams = await store.read.streams(['a', 'c', 'nobody']);
    expect([...streams.keys()].sort()).toEqual(['a', 'c']);
    expect(streams.get('a')?.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
    const seen: number[] = [];
    for (let from = 0; ; from = seen.at(-1) ?? 0) {
      const page = await store.read.after(from, 3);
      if (page.length === 0) break;
      seen.push(...page.map(({ position }) => position));
    }
    expect(seen).toEqual(Array.from({ length: await store.read.head() }, (_, i) => i + 1));
    await store.close();
  });
});
