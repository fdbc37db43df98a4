import { InstantQueue } from '../queue/instant-queue';
import { Random } from './random';
import { shuffledNumbers } from './shuffle';
import { Weighted } from './weighted';

const draw = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.unit());

describe('chance', () => {
  it('is the same for the same name, and another for any other', () => {
    expect(draw(Random.named(7, 'complaint', 1), 5)).toEqual(draw(Random.named(7, 'complaint', 1), 5));
    const others = [Random.named(8, 'complaint', 1), Random.named(7, 'complaint', 2), Random.named(7, 'person', 1)];
    for (const other of others) expect(draw(other, 5)).not.toEqual(draw(Random.named(7, 'complaint', 1), 5));
  });

  it('makes UUIDs of version 4', () => {
    const random = Random.named(1);
    const ids = Array.from({ length: 100 }, () => random.uuid());
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(100);
  });

  it('draws in proportion to the weights, and never what weighs nothing', () => {
    const weighted = new Weighted(['a', 'b', 'c'], [3, 0, 1]);
    const random = Random.named('weights');
    const drawn = Array.from({ length: 4000 }, () => weighted.draw(random));
    expect(drawn).not.toContain('b');
    expect(drawn.filter((item) => item === 'a').length / 4000).toBeCloseTo(0.75, 1);
  });
});

describe('shuffled numbers', () => {
  it('give each number once', () => {
    const at = shuffledNumbers(3);
    const numbers = Array.from({ length: 50_000 }, (_, index) => at(index));
    expect(new Set(numbers).size).toBe(50_000);
    expect(Math.max(...numbers.slice(0, 100))).toBeGreaterThan(50_000_000);
    expect(numbers.every((number) => number >= 0 && number < 100_000_000)).toBe(true);
    expect(() => at(100_000_000)).toThrow(RangeError);
  });
});

describe('the queue of instants', () => {
  it('gives the earliest first, and of equal ones the one of the smaller order', () => {
    const random = Random.named('queue');
    const queue = new InstantQueue<readonly [number, number]>();
    const all = Array.from({ length: 2000 }, (_, order) => [random.int(200), order] as const);
    for (const entry of all) queue.push(...entry, entry);
    const out: (readonly [number, number])[] = [];
    while (queue.size > 0) out.push(queue.pop() as (typeof all)[number]);
    expect(out).toEqual([...all].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    expect([queue.pop(), queue.nextAt]).toEqual([undefined, Infinity]);
  });
});
