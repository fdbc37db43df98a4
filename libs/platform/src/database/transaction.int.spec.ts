import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '@nivaran/testing';
import { TransactionLost } from './errors';
import { inTransaction } from './transaction';

describe('inTransaction', () => {
  const db = testDatabase({ empty: true });
  const numbers = async () =>
    (await db.pool.query<{ n: number }>('select n from numbers order by n')).rows.map(({ n }) => n);
  const add = (n: number) => ({ text: 'insert into numbers values ($1)', values: [n] });

  beforeAll(() => db.pool.query('create table numbers (n integer primary key)'));
  beforeEach(() => db.pool.query('truncate numbers'));

  it('keeps everything and answers with the result of the work', async () => {
    const result = await inTransaction(db.pool, async (client) => {
      await client.query(add(1));
      await client.query(add(2));
      return 'done';
    });
    expect(result).toBe('done');
    expect(await numbers()).toEqual([1, 2]);
  });

  it('undoes everything when the work throws, and gives the connection back', async () => {
    for (let round = 0; round < 15; round += 1) {
      const work = inTransaction(db.pool, async (client) => {
        await client.query(add(1));
        throw new RangeError('no');
      });
      await expect(work).rejects.toThrow(RangeError);
    }
    expect(await numbers()).toEqual([]);
    expect(db.pool.idleCount).toBe(db.pool.totalCount);
  });

  it('does not claim to have stored what a passed-over error undid', async () => {
    const work = inTransaction(db.pool, async (client) => {
      await client.query(add(1));
      await client.query(add(1)).catch(() => undefined);
    });
    await expect(work).rejects.toBeInstanceOf(TransactionLost);
    expect(await numbers()).toEqual([]);
  });

  it('survives a connection that breaks between two queries, and throws it away', async () => {
    const work = inTransaction(db.pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      expect(client.listenerCount('error')).toBe(1); // without a listener the loss would end the process
      await sleep(50); // the loss is noticed while no query is under way
      await client.query(add(1));
    });
    await expect(work).rejects.toThrow(/connection error|terminat/i);
    await inTransaction(db.pool, (client) => client.query(add(2)));
    expect(await numbers()).toEqual([2]);
  });
});
