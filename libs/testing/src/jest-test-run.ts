/** What the specs of one run share; Jest's workers inherit it through the environment. */
export interface TestRun {
  /** The maintenance database of the server, as a user who may make databases and roles. */
  readonly postgresUrl: string;
  /** Every database of this run begins so. */
  readonly databasePrefix: string;
  /** null: this machine has no Redis. */
  readonly redisUrl: string | null;
}

const VARIABLE = 'TEST_RUN';
const STOP = Symbol.for('nivaran.testing.stop');

/** Setup and teardown are loaded apart by Jest, in one process. */
const shared = globalThis as { [STOP]?: () => Promise<void> };

export function publish(run: TestRun, stop: () => Promise<void>): void {
  process.env[VARIABLE] = JSON.stringify(run);
  shared[STOP] = stop;
}

export async function stopServers(): Promise<void> {
  await shared[STOP]?.();
}

export function testRun(): TestRun {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('No test servers run: only *.int.spec.ts and *.e2e.spec.ts files have them.');
  return JSON.parse(text) as TestRun;
}
