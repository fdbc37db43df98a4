import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { Packs, loadPack } from '@nivaran/directory';
import { EventStore, Vault, rebuildProjection } from '@nivaran/event-store';
import { createLogger, createPool, projectRoot, startEmbeddedPostgres } from '@nivaran/platform';
import { ReadModelsModule, ticketsProjection } from '@nivaran/read-models';
import { EVENT_TYPES, Runtime, RuntimeModule, prepareDatabases, publishPack } from '@nivaran/runtime';
import { writeSimulation } from '@nivaran/simulation';
import { quantile } from '../statistics';
import { multiply } from './multiply';
import { type Ask, type Question, questions } from './questions';

const DAY = 86_400_000;
const INDIA = 5.5 * 3_600_000;

class Reads {}

/**
 * `npm run bench:read [-- --tickets N --simulated N --days N --folder F --only TEXT]`: what people read, from tables as large
 * as a state's. A folder is kept, and asked again as it is if it was made before; `--only` asks what has that text in its name.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ tickets: { type: 'string' }, simulated: { type: 'string' }, days: { type: 'string' } },
      ...{ folder: { type: 'string' }, only: { type: 'string' } },
    },
  });
  const [tickets, simulated] = [Number(values.tickets ?? 1_000_000), Number(values.simulated ?? 10_000)];
  const days = Number(values.days ?? 365);
  const copies = Math.max(1, Math.round(tickets / simulated));
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'nivaran-bench-'));
  const made = join(folder, 'made');
  const postgres = await startEmbeddedPostgres({ folder });
  const urls = { databaseUrl: postgres.url('read'), vaultDatabaseUrl: postgres.url('read_vault') };
  const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
  const now = new Date(existsSync(made) ? readFileSync(made, 'utf8') : Date.now());
  try {
    console.log(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ` +
        `PostgreSQL embedded with its default settings, on the same machine`,
    );
    await prepareDatabases({ ...urls, redisUrl: null });
    const masterKey = Buffer.alloc(32, 1); // nothing in it is anybody's
    const log = createPool(urls.databaseUrl, { max: 4, name: 'bench' });
    const vault = createPool(urls.vaultDatabaseUrl, { max: 2, name: 'bench' });
    if (!existsSync(made)) {
      const { keys } = await Vault.open(vault, { current: masterKey, old: null });
      const story = { complaints: simulated, seed: 1, from: now.getTime() - days * DAY, until: now.getTime() };
      const pack = await loadPack(packFolder);
      await publishPack(urls.databaseUrl, pack, new Date(story.from));
      await writeSimulation({
        ...{ ...story, pack, keys, log, vault, threads: 2, signal: new AbortController().signal },
        onProgress: () => undefined,
      });
      await rebuildProjection(log, new EventStore(log, EVENT_TYPES).read, ticketsProjection, () => undefined);
      progress('multiplying');
      await multiply(log, copies, progress);
      progress('');
      writeFileSync(made, now.toISOString());
    }
    const { rows } = await log.query<{ what: string }>(
      `select format('%s tickets, %s of them open, %s stages over ${days} days; %s of tables and indexes',
         (select count(*) from read_models.tickets), (select sum(tickets) from read_models.open_counts where desk = ''),
         (select count(*) from read_models.stage_facts), pg_size_pretty(pg_database_size(current_database()))) as what`,
    );
    console.log(`${rows[0]?.what}, ${copies} copies of each of ${simulated} simulated complaints`);

    const runtime = await Runtime.open({
      ...{ ...urls, redisUrl: null, packFolder, masterKeys: { current: masterKey, old: null }, demo: false },
      attachments: { store: { kind: 'disk', folder: join(folder, 'attachments') }, clamd: null },
      logger: createLogger({ level: 'silent', pretty: false }),
    });
    const imports = [RuntimeModule.for(runtime), ReadModelsModule];
    const app = await NestFactory.createApplicationContext({ module: Reads, imports }, { logger: false });
    const bus = app.get(QueryBus, { strict: false });
    const midnight = new Date(Math.ceil((now.getTime() + INDIA) / DAY) * DAY - INDIA);
    console.log('\n  ms: median, 99th percentile, longest; one after another, through the QueryBus as the api asks');
    const asked = questions(app.get(Packs, { strict: false }).current(), now, midnight);
    for (const question of asked.filter(({ name }) => name.includes(values.only ?? '')))
      console.log(describe(question, await timed(question, (query) => bus.execute(query))));
    await app.close();
    await runtime.close();
    await Promise.all([log.end(), vault.end()]);
  } finally {
    await postgres.stop();
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** In ms. A tenth as many rounds go first, for caches. */
async function timed({ times, ask }: Question, bus: Ask): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = -Math.ceil(times / 10); turn < times; turn += 1) {
    const start = performance.now();
    await ask(bus, Math.abs(turn));
    if (turn >= 0) samples.push(performance.now() - start);
  }
  return samples;
}

function describe({ name, aim }: Question, samples: readonly number[]): string {
  const [median, p99, longest] = [0.5, 0.99, 1].map((share) => quantile(samples, share));
  const verdict = (p99 ?? 0) <= aim ? 'met' : 'MISSED';
  const figures = [median, p99, longest].map((value) => (value ?? 0).toFixed(1).padStart(8)).join(' ');
  return `${figures}  ${name}  (${samples.length} times; aim ${aim}: ${verdict})`;
}

let told = performance.now();

/** Over and over on one line; where there is no terminal, a line every half minute. */
function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what}`);
  else if (performance.now() - told > 30_000) {
    told = performance.now();
    console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
