import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { loadPack } from '@nivaran/directory';
import { createLogger, projectRoot, startEmbeddedPostgres } from '@nivaran/platform';
import { Runtime, type RuntimeOptions, prepareDatabases, publishPack } from '@nivaran/runtime';
import { benchAppends } from './appends';
import { benchLimits } from './limits';
import { benchLodgings } from './lodgings';
import { benchRouting } from './routing';

/** `npm run bench [-- --short]`: everything on this machine alone, on a PostgreSQL of its own that is thrown away. */
async function main(): Promise<void> {
  const short = process.argv.includes('--short');
  const [rounds, millis, burst] = short ? [2, 500, 100] : [5, 3000, 1000];
  const packFolder = join(projectRoot(), 'packs/madhya-pradesh');
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-bench-'));
  const postgres = await startEmbeddedPostgres({ folder });
  try {
    console.log(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
    );
    console.log(
      `PostgreSQL embedded with fsync and its default settings; ${rounds} rounds of ${millis} ms; load, server and database share the machine`,
    );

    const open = async (name: string, redisUrl: string | null): Promise<Runtime> => {
      const options: RuntimeOptions = {
        ...{ databaseUrl: postgres.url(name), vaultDatabaseUrl: postgres.url(`${name}_vault`), redisUrl, packFolder },
        attachments: { store: { kind: 'disk', folder: join(folder, 'attachments') }, clamd: null },
        ...{
          masterKeys: { current: randomBytes(32), old: null },
          demo: false,
          logger: createLogger({ level: 'silent', pretty: false }),
        },
      };
      await prepareDatabases(options);
      await publishPack(options.databaseUrl, await loadPack(packFolder), new Date());
      return Runtime.open(options);
    };

    console.log('\nAppends');
    const appends = await open('bench_appends', null);
    await appends.close();
    await benchAppends(postgres.url('bench_appends'), rounds, millis);

    console.log('\nLodgings over HTTP (api alone, without a worker beside it)');
    const lodgings = await open('bench_lodgings', null);
    await benchLodgings(lodgings, rounds, millis);
    await lodgings.close();

    console.log('\nTracking over HTTP, with and without limits');
    const limits = await open('bench_limits', null);
    await benchLimits(limits, rounds, millis);
    await limits.close();

    for (const redisUrl of [null, process.env['REDIS_URL'] || null].slice(0, process.env['REDIS_URL'] ? 2 : 1)) {
      console.log(`\nFrom lodged to routed (BullMQ on ${redisUrl === null ? 'PostgreSQL' : 'Redis'})`);
      const routing = await open(redisUrl === null ? 'bench_routing' : 'bench_routing_redis', redisUrl);
      await benchRouting(routing, burst);
      await routing.close();
    }
    if (!process.env['REDIS_URL']) console.log('\nSet REDIS_URL to measure routing over Redis as well.');
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
