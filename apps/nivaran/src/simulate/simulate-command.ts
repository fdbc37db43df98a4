import { type Command, InvalidArgumentError } from 'commander';
import type { SimulateOptions } from './simulate';

const MOST_COMPLAINTS = 9_000_000;

export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('fill an empty database with invented complaints and their whole lives, by the real rules')
    .requiredOption('--complaints <n>', 'how many', wholeNumber(1, MOST_COMPLAINTS))
    .option('--days <n>', 'over how many days they come in', wholeNumber(1, 3650), 30)
    .option('--seed <n>', 'the same seed tells the same story', wholeNumber(0, Number.MAX_SAFE_INTEGER), 1)
    .option('--until <instant>', 'when the story ends, such as 2026-11-24T10:00+05:30 (default: now)', instantOf)
    .option('--data <folder>', 'into the embedded database of this data folder, which is made if missing')
    .option('--database-url <url>', 'into this database; its vault is the one with _vault behind its name')
    .option('--vault-database-url <url>', 'if the vault lies elsewhere')
    .option('--threads <n>', 'that tell the story; this one writes it (default: as many as fit)', wholeNumber(0, 4))
    .option('--no-read-models', 'leave the tables that people look at to the first start')
    .option('--json', 'print the report as JSON')
    .action(async (options: SimulateOptions) => (await import('./simulate.js')).simulate(options));
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) && Number.isFinite(instant)) return instant;
  throw new InvalidArgumentError('Give date, time and offset: 2026-11-24T10:00+05:30.');
}
