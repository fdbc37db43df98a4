import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Pack, loadPack } from '@nivaran/directory';
import { Vault } from '@nivaran/event-store';
import { type Settings, createPool, redactUrl } from '@nivaran/platform';
import { prepareDatabases, publishPack } from '@nivaran/runtime';
import { LANES, type SimulationReport, SimulationStopped, assertEmpty, writeSimulation } from '@nivaran/simulation';
import { type DatabaseUrls, withDatabases } from '../operator/databases';
import { EXIT } from '../output/exit-codes';
import { print, printJson, progressBar, say } from '../output/output';
import { INTERRUPTED, stoppable } from '../output/stoppable';
import { buildReadModels } from './read-models';
import { type Target, settingsOf } from './target';

export interface SimulateOptions extends Target {
  readonly complaints: number;
  readonly days: number;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly until?: number;
  readonly threads?: number;
  readonly readModels: boolean;
  readonly json?: boolean;
}

const DAY = 86_400_000;

/** @throws DatabaseNotEmpty, TargetNotChosen, PackInvalid, DatabaseUnreachable */
export async function simulate(options: SimulateOptions): Promise<void> {
  const settings = settingsOf(options);
  const { masterKeys } = settings; // made before the database that it is for
  const pack = await loadPack(settings.packFolder);
  try {
    await stoppable((signal) =>
      withDatabases(settings, (urls) => fill(urls, { ...settings, masterKeys }, pack, options, signal)),
    );
  } catch (error) {
    if (!(error instanceof SimulationStopped)) throw error;
    say(error.message);
    process.exitCode = INTERRUPTED;
  }
}

async function fill(
  urls: DatabaseUrls,
  { masterKeys, redisUrl }: Settings,
  pack: Pack,
  options: SimulateOptions,
  signal: AbortSignal,
): Promise<void> {
  const until = options.until ?? Date.now();
  const from = until - options.days * DAY;
  await prepareDatabases({ ...urls, redisUrl }, { onMigration: (file) => say(`applied ${file}`) });
  const log = createPool(urls.databaseUrl, { max: 4, name: 'nivaran-simulate' });
  const vault = createPool(urls.vaultDatabaseUrl, { max: 2, name: 'nivaran-simulate-vault' });
  try {
    await assertEmpty(log, vault, redactUrl(urls.databaseUrl));
    await publishPack(urls.databaseUrl, pack, new Date(from));
    const { keys } = await Vault.open(vault, masterKeys);
    const bar = progressBar('Simulating');
    const report = await writeSimulation({
      ...{ complaints: options.complaints, seed: options.seed, from, until, pack, keys, log, vault, signal },
      threads: options.threads ?? Math.min(LANES, availableParallelism()),
      onProgress: (lodged, complaints) => bar.update(lodged, complaints),
    }).finally(() => bar.stop());
    tell(report, { ...options, until });
    const isBuilt = options.readModels && (await buildReadModels(log, signal));
    if (!options.json) tellHowToLook(options, isBuilt);
  } finally {
    await Promise.all([log.end(), vault.end()]);
  }
}

function tell(
  report: SimulationReport,
  { days, seed, until, json = false }: SimulateOptions & { until: number },
): void {
  const { complaints, events, persons, seconds, peakMemory, digest } = report;
  const perSecond = (count: number): number => Math.round(count / seconds);
  const span = { days, seed, until: new Date(until).toISOString() };
  if (json)
    return printJson({
      ...{ ...span, ...report },
      ...{ complaintsPerSecond: perSecond(complaints), eventsPerSecond: perSecond(events) },
    });
  const number = (value: number): string => value.toLocaleString('en-IN');
  print(`${number(complaints)} complaints of ${number(persons)} people, ${number(events)} events, ${days} days.`);
  print(
    `${seconds.toFixed(1)} s: ${number(perSecond(complaints))} complaints/s, ${number(perSecond(events))} events/s, ` +
      `${Math.round(peakMemory / 1e6)} MB of memory at most.`,
  );
  print(`Story ${digest}`);
  print(`The same again: --complaints ${complaints} --days ${days} --seed ${seed} --until ${span.until}`);
}

function tellHowToLook({ data, databaseUrl }: SimulateOptions, isBuilt: boolean): void {
  const where =
    data === undefined
      ? `DATABASE_URL=${redactUrl(databaseUrl ?? '')} VAULT_DATABASE_URL=…`
      : `NIVARAN_DATA=${resolve(data)}`;
  print();
  if (!isBuilt) print(`The read models are not built yet. Build them: ${where} npx nivaran rebuild`);
  print(`Look at it:  ${where} npm start`);
  print(`Check it:    ${where} npx nivaran verify`);
  process.exitCode ??= EXIT.done;
}
