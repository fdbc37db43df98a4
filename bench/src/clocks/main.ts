import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type EmbeddedPostgres, createLogger, projectRoot, startEmbeddedPostgres } from '@nivaran/platform';
import { Runtime, type RuntimeOptions, prepareDatabases, publishPack } from '@nivaran/runtime';
import { quantile } from '../statistics';
import { fillClocks, packOfHours } from './fill';
import { type Outcome, outcomeOf } from './outcome';
import { WorkerProcesses } from './worker-processes';

interface Scenario {
  readonly name: string;
  readonly path: 'store' | 'alarms';
  /** Due times over one second, evenly; else all at one instant. */
  readonly spread: boolean;
  readonly redis?: boolean;
  readonly workers: number;
  /** When a worker is killed, in ms after the first due time. */
  readonly kills?: readonly number[];
}

const KILLS = [400, 1500, 3000];
const SCENARIOS: readonly Scenario[] = [
  { name: 'store path, spread over one second', path: 'store', spread: true, workers: 1 },
  { name: 'store path, all at one instant', path: 'store', spread: false, workers: 1 },
  { name: 'store path, spread, 2 workers, 3 kills', path: 'store', spread: true, workers: 2, kills: KILLS },
  { name: 'alarms in PostgreSQL, spread', path: 'alarms', spread: true, workers: 1 },
  { name: 'alarms in PostgreSQL, 2 workers, 3 kills', path: 'alarms', spread: true, workers: 2, kills: KILLS },
  { name: 'alarms in Redis, spread', path: 'alarms', spread: true, redis: true, workers: 1 },
  { name: 'alarms in Redis, 2 workers, 3 kills', path: 'alarms', spread: true, redis: true, workers: 2, kills: KILLS },
];

/** `npm run bench:clocks [-- --clocks N --rounds R --only WORDS]`, on a PostgreSQL of its own that is thrown away. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      clocks: { type: 'string', default: '50000' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
    },
  });
  const [clocks, rounds] = [Number(values.clocks), Number(values.rounds)];
  const redisUrl = process.env['REDIS_URL'] || null;
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-bench-'));
  const postgres = await startEmbeddedPostgres({ folder });
  try {
    console.log(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ` +
        'PostgreSQL 18 embedded with fsync and 256 MB of buffers; workers and database share the machine',
    );
    console.log(`${clocks} clocks that fall due in one second; lag from due to stored, by the log; ${rounds} rounds\n`);
    for (const scenario of SCENARIOS.filter(({ name }) => name.includes(values.only))) {
      if (scenario.redis && redisUrl === null) continue;
      const outcomes: Outcome[] = [];
      while (outcomes.length < rounds) {
        const outcome = await measure(postgres, scenario, clocks, scenario.redis ? redisUrl : null);
        if (outcome) outcomes.push(outcome);
        else console.log('(the complaints were not all made before they fell due: again, with more time)');
      }
      report(scenario, outcomes);
    }
    if (redisUrl === null) console.log('\nSet REDIS_URL to measure alarms in Redis as well.');
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long to allow for making one complaint: a guess at first, then what it took the last time, and a half more. */
let fillMillis = 1.8;

/** @returns null if making the complaints took longer than expected: they fell due meanwhile */
async function measure(
  postgres: EmbeddedPostgres,
  { path, spread, workers, kills = [] }: Scenario,
  clocks: number,
  redisUrl: string | null,
): Promise<Outcome | null> {
  const name = `bench_${randomBytes(4).toString('hex')}`;
  const urls = { databaseUrl: postgres.url(name), vaultDatabaseUrl: postgres.url(`${name}_vault`), redisUrl };
  const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
  const masterKey = randomBytes(32);
  const logger = createLogger({ level: 'silent', pretty: false });
  const options: RuntimeOptions = {
    ...urls,
    masterKeys: { current: masterKey, old: null },
    packFolder,
    demo: false,
    logger,
  };
  await prepareDatabases(options);
  await publishPack(urls.databaseUrl, await packOfHours(packFolder), new Date());
  const runtime = await Runtime.open(options);
  const processes = new WorkerProcesses({ ...urls, path, masterKey: masterKey.toString('hex') });
  try {
    // Within one alarm's second, and late enough to make them all before.
    const first = Math.ceil((Date.now() + 15_000 + clocks * fillMillis) / 1000) * 1000 + 1;
    const fillStart = Date.now();
    await fillClocks(runtime, clocks, (n) => first + (spread ? Math.floor((n * 999) / clocks) : 0));
    fillMillis = ((Date.now() - fillStart) / clocks) * 1.5;
    await runtime.pool.query('analyze event_store.events, event_store.commands, read_models.deadlines');
    await processes.start(workers);
    if (Date.now() > first - 1000) return null;
    await sleep(first - Date.now());
    await processes.killAt(kills.map((after) => first + after));
    return await outcomeOf(runtime, clocks, first);
  } finally {
    await processes.stop();
    await runtime.close();
  }
}

function report({ name }: Scenario, outcomes: readonly Outcome[]): void {
  const of = (pick: (outcome: Outcome) => number) => {
    const all = outcomes.map(pick).map(Math.round);
    return `${quantile(all, 0.5)} ms (${Math.min(...all)} to ${Math.max(...all)})`;
  };
  console.log(
    `${name.padEnd(42)} p50 ${of(({ p50 }) => p50)}, p99 ${of(({ p99 }) => p99)}, slowest ${of(({ max }) => max)}, all within ${of(({ took }) => took)}`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
