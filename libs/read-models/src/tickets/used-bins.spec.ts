import fc from 'fast-check';
import { binOfUsed, usedOfBin } from './used-bins';

describe('the bins of used time', () => {
  const longer = fc.integer({ min: 60_000, max: 400 * 24 * 3_600_000 });

  it('are wrong by less than 3 % in their middle', () => {
    fc.assert(fc.property(longer, (millis) => Math.abs(usedOfBin(binOfUsed(millis)) / millis - 1) < 0.03));
  });

  it('are in the order of the times', () => {
    fc.assert(fc.property(longer, longer, (one, other) => one > other || binOfUsed(one) <= binOfUsed(other)));
  });

  it('put what takes less than a minute into one', () => {
    expect([0, 1, 59_999].map(binOfUsed)).toEqual([0, 0, 0]);
    expect(binOfUsed(60_000)).toBe(1);
    expect(usedOfBin(0)).toBe(0);
  });
});
