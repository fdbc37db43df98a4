import { Turns } from './turns';

describe('turns', () => {
  it('lets so many work at once, the others after them, also when one fails', async () => {
    const turns = new Turns(2);
    let working = 0;
    let most = 0;
    const done: number[] = [];
    const work = (n: number) => async () => {
      most = Math.max(most, (working += 1));
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
      if (n === 1) throw new Error('no');
      done.push(n);
    };
    const all = await Promise.allSettled([0, 1, 2, 3, 4].map((n) => turns.take(work(n))));
    expect(all.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
    expect([most, done]).toEqual([2, [0, 2, 3, 4]]);
  });
});
