import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import type { IncidentPage, IncidentView } from '@nivaran/read-models';
import { moment, print, printTable, progressBar } from '../output/output';
import type { ApiClient } from './api-client';
import { type Common, clientCommand, clientFor, readJson, show } from './client-command';
import { INCIDENT_WORDS } from './incident-words';

const PATH = '/api/v1/incidents';
const LOOK_EVERY = 250;
/** With no worker running nothing goes on: an operator should hear of that, not wait for ever. In ms. */
const LONGEST_STANDSTILL = 30_000;

interface IncidentOutcome {
  readonly incidentId: string;
  readonly position: number;
}

/** One cause of many complaints: what `nivaran incident` does. */
export function addIncidentCommands(program: Command): void {
  const incident = program.command('incident').description('what holds up many complaints at once');

  clientCommand(incident, 'list', 'list incidents, open ones first')
    .addOption(new Option('--status <status>', 'only these').choices(['open', 'ended']))
    .option('--limit <n>', 'how many', '20')
    .action(async (options: Common & { status?: string; limit: string }) => {
      const query = new URLSearchParams({ limit: options.limit, ...(options.status && { status: options.status }) });
      const { body } = await (await clientFor(options).signIn()).get<IncidentPage>(`${PATH}?${query}`);
      show(options, body, () => printIncidents(body, options.lang));
    });

  clientCommand(incident, 'show', 'show an incident and how far its complaints are')
    .argument('<incident>', 'such as INC-26-483920')
    .action(async (id: string, options: Common) => {
      const { body } = await (await clientFor(options).signIn()).get<IncidentView>(pathOf(id));
      show(options, body, () => printIncident(body, options.lang));
    });

  clientCommand(incident, 'declare', 'declare an incident from a JSON file (see docs/incidents.md for its fields)')
    .argument('<file>', 'the file, or - for standard input')
    .action(async (file: string, options: Common) => {
      const told = readJson(file);
      const { body } = await (await clientFor(options).signIn()).post<IncidentOutcome>(PATH, told);
      show(options, body, () => print(INCIDENT_WORDS[options.lang].declared(body.incidentId)));
    });

  clientCommand(incident, 'end', 'end an incident, and watch its complaints go on')
    .argument('<incident>', 'such as INC-26-483920')
    .option('--text-hi <text>', 'last words to citizens, in Hindi')
    .option('--text-en <text>', 'the same in English; both or none')
    .action(async (id: string, options: Common & { textHi?: string; textEn?: string }) => {
      const { textHi: hi, textEn: en } = options;
      const client = await clientFor(options).signIn();
      const { etag } = await client.get(pathOf(id));
      const text = hi === undefined && en === undefined ? null : { hi, en };
      const { body } = await client.post<IncidentOutcome>(
        `${pathOf(id)}/actions/end`,
        { text },
        { 'if-match': etag ?? '' },
      );
      const view = await untilAllGoOn(client, body, INCIDENT_WORDS[options.lang].resuming);
      show(options, view, () => printEnd(view, options.lang));
    });
}

const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

/** Draws how far it is until nothing waits any more, or nothing moves. */
async function untilAllGoOn(
  client: ApiClient,
  { incidentId, position }: IncidentOutcome,
  what: string,
): Promise<IncidentView> {
  const bar = progressBar(what);
  let moved = Date.now();
  let before: number | undefined;
  try {
    for (;;) {
      const { body } = await client.get<IncidentView>(`${pathOf(incidentId)}?position=${position}`);
      const { waiting, resumed } = body.progress;
      bar.update(resumed, resumed + waiting);
      if (waiting !== before) moved = Date.now();
      before = waiting;
      if (waiting === 0 || Date.now() - moved > LONGEST_STANDSTILL) return body;
      await sleep(LOOK_EVERY);
    }
  } finally {
    bar.stop();
  }
}

function printIncidents({ items, nextCursor }: IncidentPage, language: 'hi' | 'en'): void {
  const words = INCIDENT_WORDS[language];
  if (items.length === 0) return print(words.none);
  printTable(
    words.head,
    items.map(({ incidentId, status, source, title, startedAt, expectedEnd, progress }) => [
      ...[incidentId, words.status[status], source.name, title, moment(startedAt, language)],
      ...[moment(expectedEnd, language), progress.linked, progress.waiting, progress.resumed],
    ]),
  );
  if (nextCursor) print(words.more);
}

function printIncident(view: IncidentView, language: 'hi' | 'en'): void {
  const words = INCIDENT_WORDS[language];
  print(`${view.incidentId}  ${view.source.name}  ${words.status[view.status]}`);
  print(view.title[language]);
  print(view.text[language]);
  print(`${words.since}: ${moment(view.startedAt, language)}`);
  if (view.endedAt === null) print(`${words.expectedEnd}: ${moment(view.expectedEnd, language)}`);
  else print(`${words.endedAt}: ${moment(view.endedAt, language)}`);
  print(words.counts(view.progress));
}

function printEnd({ incidentId, progress }: IncidentView, language: 'hi' | 'en'): void {
  const words = INCIDENT_WORDS[language];
  print(words.ended(incidentId));
  print(words.counts(progress));
  if (progress.waiting > 0) print(words.stillWaiting(progress.waiting));
}
