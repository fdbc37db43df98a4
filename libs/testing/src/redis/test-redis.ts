import { Redis } from 'ioredis';
import { testRun } from '../jest-test-run';

/** describe(), or describe.skip() on a machine without Redis; the start of the run has said so. */
export function describeWithRedis(name: string, tests: () => void): void {
  if (testRun().redisUrl === null) describe.skip(`${name} (left out: no Redis)`, tests);
  else describe(name, tests);
}

/**
 * An empty logical database of Redis for this spec file alone; usable inside tests and hooks, emptied afterwards. It may
 * be flushed (FLUSHDB, never FLUSHALL) at will.
 */
export function testRedis(): { readonly url: string } {
  let client: Redis | null = null;
  let number = 0;

  beforeAll(async () => {
    const server = testRun().redisUrl;
    if (server === null) throw new Error('This machine has no Redis: put the tests into describeWithRedis().');
    client = new Redis(server, { lazyConnect: true });
    number = await takeEmptyDatabase(client);
  });

  afterAll(async () => {
    if (client !== null && number !== 0) {
      await client.flushdb();
      await client.select(0);
      await client.del(claim(number));
    }
    client?.disconnect();
  });

  return {
    get url() {
      if (number === 0) throw new Error('The test Redis exists inside tests and hooks only.');
      return Object.assign(new URL(testRun().redisUrl as string), { pathname: `/${number}` }).href;
    },
  };
}

/** Kept in database 0, so that flushing its own leaves a spec its claim. */
const claim = (number: number) => `nivaran-test:database:${number}`;

/** Selects a database that nobody has claimed and that holds nothing: it is never somebody's work that is flushed. */
async function takeEmptyDatabase(client: Redis): Promise<number> {
  const [, count] = await client.config('GET', 'databases').then(
    (answer) => answer as string[],
    () => ['', '16'],
  );
  for (let number = 1; number < Number(count); number += 1) {
    if ((await client.set(claim(number), process.pid, 'EX', 3600, 'NX')) === null) continue;
    await client.select(number);
    if ((await client.dbsize()) === 0) return number;
    await client.select(0);
    await client.del(claim(number));
  }
  throw new Error('No logical database of this Redis is empty and unclaimed: flush those of crashed test runs.');
}
