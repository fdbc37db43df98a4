import { KeyCache } from './key-cache';

describe('the cache of keys', () => {
  const key = Buffer.alloc(32, 1);
  let cache: KeyCache;
  let lookUp: jest.Mock<Promise<Buffer | null>>;

  beforeEach(() => {
    jest.useFakeTimers();
    cache = new KeyCache();
    lookUp = jest.fn(async () => key);
  });
  afterEach(() => jest.useRealTimers());

  it('looks a key up once a minute', async () => {
    expect(await cache.get('a', lookUp)).toBe(key);
    expect(await cache.get('a', lookUp)).toBe(key);
    expect(lookUp).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(60_000);
    await cache.get('a', lookUp);
    expect(lookUp).toHaveBeenCalledTimes(2);
  });

  it('keeps no key that was looked up while its person was erased', async () => {
    await cache.get('a', async () => {
      cache.forget('a');
      return key;
    });
    expect(await cache.get('a', async () => null)).toBeNull();
  });

  it('keeps no key that was looked up while it could not hear', async () => {
    await cache.get('a', async () => {
      cache.forgetAll();
      return key;
    });
    expect(await cache.get('a', async () => null)).toBeNull();
  });

  it('keeps ten thousand at most', async () => {
    for (let person = 0; person <= 10_000; person += 1) await cache.get(String(person), lookUp);
    await cache.get('1', lookUp);
    expect(lookUp).toHaveBeenCalledTimes(10_001);
    await cache.get('0', lookUp);
    expect(lookUp).toHaveBeenCalledTimes(10_002);
  });
});
