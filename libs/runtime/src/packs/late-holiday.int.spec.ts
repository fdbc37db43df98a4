import { aComplaint, defaultPack, storeScenario } from '@nivaran/testing';
import type { ComplaintEvent, StageAdjusted } from '@nivaran/complaints';
import { Directory } from '@nivaran/directory';
import type { StoredEvent } from '@nivaran/event-store';
import { clocksByDesk, clocksToMove } from './clocks-to-move';
import { moveClocks } from './move-clocks';
import { holidayIn, packOffice, packWith } from './pack-office.fixture';
import { publish } from './publish-pack';

/** On Monday at noon it is ordered that offices in Bhopal are closed tomorrow. */
describe('a late holiday order', () => {
  const office = packOffice();
  const MONDAY_AT_ELEVEN = '2026-11-16T11:00+05:30';
  const lodged = () => aComplaint({ at: MONDAY_AT_ELEVEN });
  const order = { by: 'asha', reason: 'Collector’s order of 16 November' };
  const lateHoliday = () => packWith({ calendars: holidayIn('bhopal-office', '2026-11-17', 'Local holiday') });
  const iso = (moment: string) => new Date(moment).toISOString();
  const dues = (clocks: readonly { instance: string; dueBefore: string | null; dueAfter: string | null }[]) =>
    clocks.map(({ instance, dueBefore, dueAfter }) => [instance, dueBefore, dueAfter]);
  const isAdjusted = (event: StoredEvent<ComplaintEvent>): event is StoredEvent<StageAdjusted> =>
    event.type === 'StageAdjusted';

  let waiting: string;
  let asked: string;
  let indore: string;
  let resolved: string;
  let closed: string;
  let before: Map<string, StoredEvent<ComplaintEvent>[]>;

  beforeAll(async () => {
    const lives = {
      waiting: lodged().routedTo('bhopal'),
      asked: lodged().routedTo('bhopal').accepted().asked(),
      indore: lodged().routedTo('indore'),
      resolved: lodged().routedTo('bhopal').accepted().resolved(),
      closed: lodged().routedTo('bhopal').accepted().resolved().confirmed(),
    };
    for (const life of Object.values(lives)) await storeScenario(office.runtime.store, life);
    const ids = Object.values(lives).map(({ complaint }) => complaint.ticketId);
    [waiting = '', asked = '', indore = '', resolved = '', closed = ''] = ids;
    before = new Map(await Promise.all(ids.map(async (id) => [id, await office.eventsOf(id)] as const)));
    office.clock.at('2026-11-16T12:00+05:30');
    await publish(office.runtime, lateHoliday(), { ...order, at: office.clock.now() });
  });

  it('is in the list of versions, with its reason', async () => {
    expect(await office.runtime.packs.publications()).toMatchObject([
      { number: 1, version: defaultPack().pack.version, previous: null, by: 'start', reason: null },
      { number: 2, version: lateHoliday().version, previous: defaultPack().pack.version, ...order },
    ]);
  });

  it('lists exactly the open clocks of Bhopal, each due one working day later, before anything is moved', async () => {
    const clocks = await office.clocksToMove();
    const of = (ticketId: string) => dues(clocks.filter((clock) => clock.ticketId === ticketId)).toSorted();
    expect(of(waiting)).toEqual([
      ['ACCEPT-1', iso('2026-11-17T11:00+05:30'), iso('2026-11-18T11:00+05:30')],
      ['ACT-1', iso('2026-11-20T11:00+05:30'), iso('2026-11-23T11:00+05:30')],
      ['RESOLVE-1', iso('2026-12-01T11:00+05:30'), iso('2026-12-02T11:00+05:30')],
    ]);
    expect(of(asked)).toEqual([
      ['ACT-1', null, null], // they stand still; what is left of them is counted by the new calendar
      ['RESOLVE-1', null, null],
    ]);
    expect(clocks).toHaveLength(5);
    expect(clocks.every(({ desk, calendar }) => desk === 'bhopal' && calendar === 'bhopal-office')).toBe(true);
    expect(clocksByDesk(clocks)).toEqual([{ desk: 'bhopal', clocks: 5 }]);
    for (const [ticketId, events] of before) expect(await office.eventsOf(ticketId)).toEqual(events);
  });

  it('shows the same list for a pack that is not published, and leaves the log as it is', async () => {
    const head = await office.runtime.store.read.head();
    const indoreToo = new Directory(packWith({ calendars: holidayIn('indore-office', '2026-11-17', 'Local holiday') }));
    const tickets = new Set<string>();
    for await (const { ticketId } of clocksToMove(office.runtime, indoreToo, office.clock.now())) tickets.add(ticketId);
    expect([...tickets]).toEqual([indore]);
    expect(await office.runtime.store.read.head()).toBe(head);
  });

  it('moves them by recorded events, once; closed complaints and other districts never', async () => {
    const { version } = lateHoliday();
    const clocks = await office.clocksToMove();
    const progress: number[] = [];
    const moved = await moveClocks(office.commands, version, clocks, order, (done, of) => progress.push(done / of));
    expect(moved).toEqual({ tickets: 2, left: [] });
    expect(progress.at(-1)).toBe(1);

    for (const [ticketId, count] of [
      [waiting, 3],
      [asked, 2],
    ] as const) {
      const added = (await office.eventsOf(ticketId)).slice(before.get(ticketId)?.length);
      expect(added.map(({ type }) => type)).toEqual(Array.from({ length: count }, () => 'StageAdjusted'));
      for (const { data, metadata } of added.filter(isAdjusted)) {
        expect(data).toMatchObject({ cause: 'pack', packVersion: version, calendar: 'bhopal-office' });
        expect(metadata.actor).toEqual({ kind: 'system', id: 'clock' });
        expect(metadata['order']).toEqual(order);
      }
    }
    const { stages } = await office.complaintOf(waiting);
    expect(stages.map(({ instance, dueAt }) => [instance, dueAt]).toSorted()).toEqual([
      ['ACCEPT-1', Date.parse('2026-11-18T11:00+05:30')],
      ['ACT-1', Date.parse('2026-11-23T11:00+05:30')],
      ['RESOLVE-1', Date.parse('2026-12-02T11:00+05:30')],
    ]);
    for (const ticketId of [indore, resolved, closed])
      expect(await office.eventsOf(ticketId)).toEqual(before.get(ticketId));

    expect(await office.clocksToMove()).toEqual([]);
    const head = await office.runtime.store.read.head();
    expect(await moveClocks(office.commands, version, clocks, order)).toEqual({ tickets: 2, left: [] });
    expect(await office.runtime.store.read.head()).toBe(head);
  });

  it('can be taken back: the same clocks move back to where they were, and forth again', async () => {
    const move = async () =>
      moveClocks(office.commands, office.runtime.packs.current().pack.version, await office.clocksToMove(), order);
    const dueOf = async () =>
      (await office.complaintOf(waiting)).stages.find(({ stage }) => stage === 'ACCEPT')?.dueAt ?? 0;
    const publishing = { by: 'asha', reason: 'Order withdrawn', at: office.clock.now() };
    await move();
    for (const [pack, due] of [
      [defaultPack().pack, '2026-11-17T11:00+05:30'],
      [lateHoliday(), '2026-11-18T11:00+05:30'],
      [defaultPack().pack, '2026-11-17T11:00+05:30'],
    ] as const) {
      expect(await publish(office.runtime, pack, publishing)).toBe(true);
      expect(await move()).toMatchObject({ tickets: 2 });
      expect(await dueOf()).toBe(Date.parse(due));
    }
  });

  it('leaves a complaint that ended meanwhile as it is, and says so', async () => {
    const clock = { ...{ ticketId: closed, version: 1, stage: 'ACCEPT', instance: 'ACCEPT-1' }, desk: 'bhopal' };
    const due = { calendar: 'bhopal-office', dueBefore: null, dueAfter: null };
    const { version } = office.runtime.packs.current().pack;
    expect(await moveClocks(office.commands, version, [{ ...clock, ...due }], order)).toEqual({
      tickets: 0,
      left: [{ ticketId: closed, code: 'WRONG_STATUS' }],
    });
    expect(await office.eventsOf(closed)).toEqual(before.get(closed));
  });
});
