import { createHmac } from 'node:crypto';
import { createLogger } from '@nivaran/platform';
import { testDatabase } from '@nivaran/testing';
import { Writable } from 'node:stream';
import { RequestCounts } from './request-counts';

const LIMIT = { points: 5, duration: 60 };

describe('requests counted by several processes', () => {
  const db = testDatabase();
  const log: string[] = [];
  const stream = new Writable({ write: (chunk, _, done) => (log.push(String(chunk)), done()) });
  const logger = createLogger({ level: 'info', pretty: false, stream });
  const vault = { keyedHash: (text: string) => createHmac('sha256', 'key').update(text).digest() };
  const processes: RequestCounts[] = [];
  const aProcess = () => {
    const made = new RequestCounts(db.appPool, vault, logger);
    processes.push(made);
    made.stop(); // saved by hand
    return made;
  };
  const taken = (by: RequestCounts, times: number, key = 'a', limit = LIMIT) =>
    Array.from({ length: times }, () => by.take('read', limit, key)).filter(({ exceeded }) => !exceeded).length;
  afterEach(() => db.pool.query('delete from identity.attempts'));

  it('are as many as the limit says, then refused until it begins anew', () => {
    const one = aProcess();
    expect(taken(one, 9)).toBe(5);
    expect(one.take('read', LIMIT, 'a')).toEqual({ exceeded: true, remaining: 0, reset: 60 });
    expect(one.take('read', LIMIT, 'b')).toEqual({ exceeded: false, remaining: 4, reset: 60 });
    expect(one.take('write', LIMIT, 'a')).toEqual({ exceeded: false, remaining: 4, reset: 60 });
  });

  it('are known to all after they told each other', async () => {
    const [one, two] = [aProcess(), aProcess()];
    expect([taken(one, 2), taken(two, 2)]).toEqual([2, 2]);
    for (const each of [one, two, one]) await each.save();
    expect(two.take('read', LIMIT, 'a').remaining).toBe(0); // 2 + 2 + this one
    await two.save();
    expect(one.take('read', LIMIT, 'a').remaining).toBe(2); // it had nothing to tell, and heard nothing
    await one.save();
    expect([taken(one, 1), taken(two, 1)]).toEqual([0, 0]);
  });

  it('are all counted, however they fall together', async () => {
    const wide = { points: 100_000, duration: 60 };
    const all = [aProcess(), aProcess(), aProcess()];
    for (let round = 0; round < 20; round += 1) {
      for (const each of all) for (const key of ['x', 'y', 'z']) taken(each, 3, key, wide);
      await Promise.all(all.map((each) => each.save()));
    }
    const { rows } = await db.pool.query<{ points: number }>('select points from identity.attempts');
    expect(rows.map(({ points }) => points)).toEqual([180, 180, 180]);
  });

  it('are written down no more once they are refused', async () => {
    const one = aProcess();
    taken(one, 50);
    await one.save();
    taken(one, 50);
    await one.save();
    const { rows } = await db.pool.query<{ key: string; points: number }>('select key, points from identity.attempts');
    expect(rows).toEqual([{ key: expect.stringMatching(/^[\w-]{43}$/), points: 5 }]);
  });

  it('are forgotten when their time is over, here and in the table', async () => {
    const one = aProcess();
    const brief = { points: 2, duration: 0.05 };
    expect(taken(one, 3, 'a', brief)).toBe(2);
    await one.save();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(taken(one, 3, 'a', brief)).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    taken(one, 1, 'b', LIMIT);
    await one.save();
    expect((await db.pool.query('select points from identity.attempts')).rows).toEqual([{ points: 1 }]);
  });

  it('go on being counted while the database refuses, which the log says once, and are told afterwards', async () => {
    const one = aProcess();
    await db.pool.query('alter table identity.attempts rename to elsewhere');
    expect(taken(one, 3)).toBe(3);
    await one.save();
    await one.save();
    expect(taken(one, 3)).toBe(2);
    expect(log.filter((line) => line.includes('each process counts by itself'))).toHaveLength(1);
    await db.pool.query('alter table identity.elsewhere rename to attempts');
    await one.save();
    expect((await db.pool.query('select points from identity.attempts')).rows).toEqual([{ points: 5 }]);
  });
});
