import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { loadPack } from '@nivaran/directory';
import { Vault, verifyChain } from '@nivaran/event-store';
import { createPool, projectRoot, startEmbeddedPostgres, withClient } from '@nivaran/platform';
import { prepareDatabases, publishPack } from '@nivaran/runtime';
import { type SimulationReport, writeSimulation } from '@nivaran/simulation';
import { describeRounds } from '../statistics';

const DAY = 86_400_000;
const UNTIL = Date.parse('2026-11-24T00:00Z');

/** `npm run bench:simulate [-- complaints rounds threads]`: each round fills a new database of the same server. */
async function main(): Promise<void> {
  const [complaints = 100_000, rounds = 3, threads = 2] = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-bench-'));
  const postgres = await startEmbeddedPostgres({ folder });
  try {
    console.log(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ` +
        `${complaints} complaints over 30 days, ${threads} thread(s) beside the writer`,
    );
    const speeds: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const report = await fill((name) => postgres.url(name), `round_${round}`, complaints, threads);
      speeds.push(complaints / report.seconds);
      console.log(`round ${round}: ${describe(report)}`);
      await withClient(postgres.url('postgres'), async (client) => {
        await client.query(`drop database round_${round}`);
        await client.query(`drop database round_${round}_vault`);
      });
    }
    console.log(describeRounds(speeds, 'complaints/s'));
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(
  url: (name: string) => string,
  name: string,
  complaints: number,
  threads: number,
): Promise<SimulationReport> {
  const urls = { databaseUrl: url(name), vaultDatabaseUrl: url(`${name}_vault`) };
  const pack = await loadPack(join(projectRoot(), 'packs/madhya-pradesh'));
  await prepareDatabases({ ...urls, redisUrl: null });
  await publishPack(urls.databaseUrl, pack, new Date(UNTIL - 30 * DAY));
  const log = createPool(urls.databaseUrl, { max: 3, name: 'bench' });
  const vault = createPool(urls.vaultDatabaseUrl, { max: 2, name: 'bench' });
  try {
    const { keys } = await Vault.open(vault, { current: randomBytes(32), old: null });
    const story = { complaints, seed: 1, from: UNTIL - 30 * DAY, until: UNTIL };
    const { signal } = new AbortController();
    const report = await writeSimulation({
      ...{ ...story, pack, keys, log, vault, threads, signal },
      onProgress: () => undefined,
    });
    if (complaints <= 20_000) {
      const { fault } = await verifyChain(log);
      if (fault) throw new Error(`The chain is broken at position ${fault.position}.`);
    }
    return report;
  } finally {
    await Promise.all([log.end(), vault.end()]);
  }
}

function describe({ complaints, events, seconds, peakMemory, digest }: SimulationReport): string {
  const each = (count: number): string => `${Math.round(count / seconds)}`;
  return (
    `${seconds.toFixed(1)} s, ${each(complaints)} complaints/s, ${each(events)} events/s, ` +
    `${Math.round(peakMemory / 1e6)} MB at most, story ${digest.slice(0, 12)}`
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
