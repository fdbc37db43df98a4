import { type Command, Option } from 'commander';
import type { QueuePage, SlaReportRow, TrackingView } from '@nivaran/read-models';
import { print } from '../output/output';
import { type Common, clientCommand as command, clientFor, readJson, show } from './client-command';
import { addIncidentCommands } from './incident-commands';
import { printQueue, printReport, printTracking } from './show';
import { WORDS } from './words';

interface Outcome {
  readonly ticketId: string;
  readonly version: number;
  readonly status: string;
}

/** What works on a running Nivaran, over HTTP. */
export function addClientCommands(program: Command): void {
  command(program, 'lodge', 'lodge a complaint from a JSON file (see the README for its fields)')
    .argument('<file>', 'the file, or - for standard input')
    .action(async (file: string, options: Common) => {
      const client = clientFor(options);
      if (options.as) await client.signIn();
      const { body } = await client.post<Outcome>('/api/v1/complaints', readJson(file));
      show(options, body, () => print(WORDS[options.lang].lodged(body.ticketId)));
    });

  command(program, 'track', 'show where a complaint stands; open to anybody with its ticket ID')
    .argument('<ticketId>', 'with or without dashes')
    .action(async (ticketId: string, options: Common) => {
      const path = `/api/v1/public/track/${encodeURIComponent(ticketId)}`;
      const { body } = await clientFor(options).get<TrackingView>(path);
      show(options, body, () => printTracking(body, options.lang));
    });

  command(program, 'queue', 'list the tickets of a desk, most urgent first')
    .option('--desk <id>', 'another desk than your own')
    .option('--status <status>', 'only tickets with this status')
    .option('--category <code>', 'only tickets of this category')
    .option('--mine', 'only tickets that you have in hand')
    .option('--limit <n>', 'how many', '20')
    .action(
      async (
        options: Common & { desk?: string; status?: string; category?: string; mine?: boolean; limit: string },
      ) => {
        const { desk, status, category, mine, limit } = options;
        const given = { desk, status, category, holder: mine ? 'me' : undefined, limit };
        const query = new URLSearchParams(
          Object.entries(given).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : [])),
        );
        const client = await clientFor(options).signIn();
        const { body } = await client.get<QueuePage>(`/api/v1/queue?${query}`);
        show(options, body, () => printQueue(body, options.lang));
      },
    );

  command(program, 'accept', 'take a ticket of your desk in hand')
    .argument('<ticketId>')
    .action(async (ticketId: string, options: Common) => {
      const body = await (await clientFor(options).signIn()).act<Outcome>(ticketId, 'accept', {});
      show(options, body, () => print(WORDS[options.lang].accepted(body.ticketId)));
    });

  command(program, 'resolve', 'say that a ticket is put right, and how')
    .argument('<ticketId>')
    .requiredOption('--code <code>', 'resolution code of the pack, such as DOSE_ADDED')
    .requiredOption('--explanation <text>', "what was done, in the citizen's language")
    .action(async (ticketId: string, options: Common & { code: string; explanation: string }) => {
      const action = { resolution: options.code, explanation: options.explanation };
      const body = await (await clientFor(options).signIn()).act<Outcome>(ticketId, 'resolve', action);
      show(options, body, () => print(WORDS[options.lang].resolved(body.ticketId)));
    });

  command(program, 'report', 'count stages met and breached')
    .addOption(
      new Option('--by <group>', 'what to group by')
        .choices(['district', 'desk', 'tier', 'category', 'stage'])
        .default('district'),
    )
    .option('--from <date>', 'first day, such as 2026-11-01')
    .option('--to <date>', 'day after the last one')
    .action(async (options: Common & { by: string; from?: string; to?: string }) => {
      const query = new URLSearchParams({ groupBy: options.by });
      if (options.from) query.set('from', options.from);
      if (options.to) query.set('to', options.to);
      const client = await clientFor(options).signIn();
      const { body } = await client.get<{ rows: readonly SlaReportRow[] }>(`/api/v1/reports/sla?${query}`);
      show(options, body, () => printReport(body.rows, options.lang));
    });

  addIncidentCommands(program);
}
