import { type Command, Option } from 'commander';
import type { WhatIfOptions } from './options';

/** What would have been met and breached under other rules. Loads what it needs when it is called. */
export function addWhatIfCommand(program: Command): void {
  program
    .command('what-if')
    .description('count the stages met and breached as they were and as they would have been under other rules')
    .option('--policy <file>', 'a sla-policy.yaml to use instead of the one of the pack')
    .option('--categories <file>', 'a categories.yaml to use instead')
    .option('--calendar <file...>', 'a file to use instead of the one with its name in calendars/ (YAML or iCalendar)')
    .option('--pack <folder|version>', 'another pack: its folder, or a version that was in force before')
    .option('--from <date>', 'first day on which a stage started, such as 2026-09-01; else 90 days before the last one')
    .option('--to <date>', 'day after the last one; else up to now')
    .addOption(
      new Option('--by <group...>', 'what to group by')
        .choices(['district', 'category', 'stage', 'desk', 'tier'])
        .default(['district', 'category']),
    )
    .option('--changes [n]', 'also list n tickets whose outcome would be another (20)')
    .option('--csv <file>', 'also write the rows to a file')
    .option('--json', 'print everything as JSON')
    .addOption(new Option('--lang <language>', 'language of the output').choices(['hi', 'en']).default('en'))
    .action(async (options: WhatIfOptions) => (await import('./run-what-if.js')).runWhatIf(options));
}
