import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from './in-parallel';

describe('Work in parallel', () => {
  it('is done once for each item, and for no more than so many at a time', async () => {
    const done: number[] = [];
    let atATime = 0;
    let most = 0;
    await inParallel(
      Array.from({ length: 50 }, (_, index) => index),
      4,
      async (item) => {
        atATime += 1;
        most = Math.max(most, atATime);
        await sleep(item % 3);
        atATime -= 1;
        done.push(item);
      },
    );
    expect(most).toBe(4);
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('is no work at all without items', async () => {
    await expect(inParallel([], 4, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
