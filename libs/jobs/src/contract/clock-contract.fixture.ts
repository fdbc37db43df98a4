import { setTimeout as sleep } from 'node:timers/promises';
import { checkpointOf, prepareProjections } from '@nivaran/event-store';
import { type TestDatabase, eventually } from '@nivaran/testing';
import { deadlinesProjection } from '../deadlines/deadlines.projection';
import type { JobBackend } from '../queues/backend';
import { ClockWork, tell } from './clock-work.fixture';

/** Clocks ring once and in time, whatever keeps the alarms, and whatever becomes of it. */
export function itKeepsTheClockContract(
  db: TestDatabase,
  backendNow: () => JobBackend,
  empty: () => Promise<void>,
): void {
  const works: ClockWork[] = [];
  let round = 0;
  let prefix = '';

  beforeAll(() => prepareProjections(db.pool, [deadlinesProjection]));
  beforeEach(() => {
    round += 1;
    prefix = `clock-${round}`;
  });
  afterEach(async () => {
    await Promise.all(works.splice(0).map((work) => work.stop()));
  });

  const start = () => {
    const work = new ClockWork(db.appPool, backendNow());
    works.push(work);
    return work;
  };
  const allFired = () => works.flatMap(({ fired }) => fired);
  /** @param dues ms since 1970, one for each clock; two clocks to a stream */
  const wind = (work: ClockWork, dues: readonly number[]) =>
    Promise.all(
      dues.map((due, index) => tell(work.store, 'ClockWound', `${prefix}-${index >> 1}`, `C-${index & 1}`, due)),
    );
  const relayed = (work: ClockWork) =>
    eventually(async () => {
      const head = await work.store.read.head();
      for (const name of ['relay', deadlinesProjection.name])
        expect(await checkpointOf(work.store.pool, name)).toBe(head);
    });
  const expectEachOnce = async (count: number) => {
    await eventually(() => expect(allFired().length).toBeGreaterThanOrEqual(count), 20_000);
    await sleep(700); // a round of the sweep later it must still be so
    const { rows } = await db.pool.query<{ stream_id: string; times: number }>(
      `select stream_id, count(*) as times from event_store.events
        where type = 'ClockRang' and starts_with(stream_id, $1) group by stream_id`,
      [`${prefix}-`],
    );
    expect(rows.filter(({ times }) => times !== 2)).toEqual([]);
    expect(rows).toHaveLength(count / 2);
    expect(allFired()).toHaveLength(count);
  };

  it('rings each clock once, not before its due time and by the next whole second', async () => {
    const work = start();
    start();
    const from = Date.now() + 1200;
    await wind(
      work,
      Array.from({ length: 200 }, (_, index) => from + index * 10),
    );
    await expectEachOnce(200);
    const lags = allFired().map(({ at, dueAt }) => at - dueAt.getTime());
    expect(Math.min(...lags)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...lags)).toBeLessThan(1500);
  });

  it('rings a clock that was due before it was wound', async () => {
    await wind(start(), [Date.now() - 60_000, Date.now() - 1]);
    await expectEachOnce(2);
  });

  it('rings each clock once though its alarms were emptied out while clocks were pending', async () => {
    const work = start();
    start();
    const due = Date.now() + 5000;
    await wind(
      work,
      Array.from({ length: 200 }, (_, index) => due + (index % 3) * 400),
    );
    await relayed(work);
    expect(Date.now()).toBeLessThan(due);
    await empty();
    await expectEachOnce(200);
  });

  it('does not ring a clock that was stopped or put off in time', async () => {
    const work = start();
    const due = Date.now() + 3000;
    await wind(work, [due, due]);
    await tell(work.store, 'ClockRang', `${prefix}-0`, 'C-0', null);
    await tell(work.store, 'ClockWound', `${prefix}-0`, 'C-1', due + 3_600_000);
    expect(Date.now()).toBeLessThan(due);
    await sleep(due - Date.now() + 1500);
    expect(allFired()).toEqual([]);
  });
}
