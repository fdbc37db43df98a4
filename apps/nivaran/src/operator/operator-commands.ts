import type { Command } from 'commander';
import { checkPack, loadPack } from '@nivaran/directory';
import { EventStore, definitionOf, rebuildProjection, releaseStream, verifyChain } from '@nivaran/event-store';
import { NivaranError, type Settings, createPool, loadSettings, readEnvironment } from '@nivaran/platform';
import { EVENT_TYPES, PROJECTIONS, prepareDatabases, publishPack } from '@nivaran/runtime';
import type { Pool } from 'pg';
import colors from 'picocolors';
import { EXIT } from '../output/exit-codes';
import { print, printJson, printTable, progressBar, say } from '../output/output';
import { withDatabases } from './databases';
import { examine } from './doctor';

interface Json {
  readonly json?: boolean;
}

class NotARebuildable extends NivaranError {
  readonly code = 'NOT_REBUILDABLE';
}

/** What works on the databases themselves, whether or not Nivaran runs. */
export function addOperatorCommands(program: Command): void {
  program
    .command('verify')
    .description('recompute the hash chain of the whole log; exit code 1 names the first bad position')
    .option('--json', 'print the report as JSON')
    .action(async ({ json }: Json) => {
      const report = await onLog('verify', async (pool) => {
        const bar = progressBar('Verifying');
        const result = await verifyChain(pool, (checked, of) => bar.update(checked, of));
        bar.stop();
        return result;
      });
      if (json) printJson(report);
      else if (report.fault)
        print(
          colors.red(
            `The log is not what was stored: position ${report.fault.position} (${report.fault.reason}). ` +
              `The ${report.checked} events before it are whole.`,
          ),
        );
      else print(`The log is whole: ${report.checked} events, head ${report.headHash.slice(0, 16)}…`);
      process.exitCode = report.fault ? EXIT.notInOrder : EXIT.done;
    });

  program
    .command('rebuild')
    .description('build a read model anew from the log, beside the one that serves, and swap them')
    .argument('[name]', `${PROJECTIONS.map(({ name }) => name).join(', ')}; all if not given`)
    .action(async (name: string | undefined) => {
      const chosen = PROJECTIONS.filter((projection) => name === undefined || projection.name === name);
      if (chosen.length === 0)
        throw new NotARebuildable(
          `There is no read model "${name}". There are: ${PROJECTIONS.map((p) => p.name).join(', ')}.`,
        );
      await onLog('rebuild', async (pool) => {
        const { read } = new EventStore(pool, EVENT_TYPES);
        for (const projection of chosen) {
          const bar = progressBar(`Rebuilding ${projection.name}`);
          await rebuildProjection(pool, read, projection, (position, head) => bar.update(position, head));
          bar.stop();
          print(`Rebuilt ${projection.name} (definition ${definitionOf(projection)}).`);
        }
      });
    });

  program
    .command('release')
    .description('let a subscription try a parked stream again')
    .argument('<subscription>')
    .argument('<stream>')
    .action(async (subscription: string, stream: string) => {
      const released = await onLog('release', (pool) => releaseStream(pool, subscription, stream));
      print(released ? `Released; ${subscription} tries it within seconds.` : 'That stream is not parked there.');
      process.exitCode = released ? EXIT.done : EXIT.notInOrder;
    });

  program
    .command('migrate')
    .description('bring the databases to the state that this version needs, and put the pack in force')
    .action(async () => {
      const settings = settingsFor('migrate');
      await withDatabases(settings, async (urls) => {
        await prepareDatabases(
          { ...urls, redisUrl: settings.redisUrl },
          { onMigration: (file) => print(`Applied ${file}.`) },
        );
        const pack = await loadPack(settings.packFolder);
        const changed = await publishPack(urls.databaseUrl, pack, new Date());
        print(`Pack ${pack.id} ${pack.version} ${changed ? 'is now' : 'was already'} in force.`);
      });
    });

  const pack = program.command('pack').description('work with packs');
  pack
    .command('check')
    .description("check a pack's folder as a whole; exit code 1 if it can't be used")
    .argument('[folder]', 'NIVARAN_PACK if not given')
    .option('--json', 'print the problems as JSON')
    .action(async (folder: string | undefined, { json }: Json) => {
      const { pack: valid, problems } = await checkPack(folder ?? settingsFor('pack').packFolder);
      if (json) printJson({ version: valid?.version ?? null, problems });
      else {
        if (problems.length > 0)
          printTable(
            ['', 'Where', 'Field', 'What'],
            problems.map(({ severity, file, line, field, message }) => [
              severity,
              line === null ? file : `${file}:${line}`,
              field,
              message,
            ]),
          );
        print(valid ? `The pack ${valid.id} can be used: version ${valid.version}.` : "The pack can't be used.");
      }
      process.exitCode = valid ? EXIT.done : EXIT.notInOrder;
    });

  program
    .command('doctor')
    .description(
      'look over settings, databases, queue, pack, projections and clocks; exit code 1 if something is wrong',
    )
    .option('--json', 'print the findings as JSON')
    .action(async ({ json }: Json) => {
      const findings = await examine(settingsFor('doctor'));
      if (json) printJson(findings);
      else
        for (const { ok, what, says } of findings)
          print(`${ok ? colors.green('✓') : colors.red('✗')} ${what}: ${says}`);
      process.exitCode = findings.every(({ ok }) => ok) ? EXIT.done : EXIT.notInOrder;
    });
}

function settingsFor(command: string): Settings {
  return loadSettings(readEnvironment(), { command });
}

/** Runs work on the log as its owner, with no limit on how long a statement takes. */
async function onLog<T>(command: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  return withDatabases(settingsFor(command), async ({ databaseUrl }) => {
    const pool = createPool(databaseUrl, {
      max: 4,
      name: `nivaran-${command}`,
      onConnectionLost: (e) => say(e.message),
    });
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  });
}
