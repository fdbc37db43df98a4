import { setTimeout as sleep } from 'node:timers/promises';
import { Sweep } from './sweep';

describe('The sweep', () => {
  it('does its chores again and again, one round at a time, until it is stopped', async () => {
    let rounds = 0;
    let atATime = 0;
    const chore = async () => {
      atATime += 1;
      expect(atATime).toBe(1);
      await sleep(5);
      rounds += 1;
      atATime -= 1;
    };
    const sweep = new Sweep([chore], () => undefined, 5);
    sweep.start();
    sweep.start();
    await sleep(100);
    await sweep.stop();
    const atStop = rounds;
    expect(atStop).toBeGreaterThan(2);
    await sleep(30);
    expect(rounds).toBe(atStop);
  });

  it('goes on with the others, and with the next round, when a chore fails', async () => {
    const trouble: unknown[] = [];
    let done = 0;
    const sweep = new Sweep(
      [() => Promise.reject(new Error('away')), async () => void (done += 1)],
      (error) => trouble.push(error),
      5,
    );
    sweep.start();
    await sleep(60);
    await sweep.stop();
    expect(done).toBeGreaterThan(1);
    expect(trouble.length).toBe(done);
  });

  it('finishes the round under way before it stops', async () => {
    let finished = false;
    const sweep = new Sweep(
      [
        async () => {
          await sleep(30);
          finished = true;
        },
      ],
      () => undefined,
    );
    sweep.start();
    await sweep.stop();
    expect(finished).toBe(true);
  });
});
