import type { QueuePage, SlaReportRow, TrackingView } from '@nivaran/read-models';
import { moment, print, printTable } from '../output/output';
import { WORDS } from './words';

type Language = 'hi' | 'en';

export function printTracking(view: TrackingView, language: Language): void {
  const words = WORDS[language];
  const when = (iso: string | null): string => moment(iso, language);
  print(`${view.ticketIdFormatted}  ${view.category.name}`);
  print(view.statusText);
  print(view.nextStep);
  print(`${words.answersForIt}: ${view.accountableDesk?.name ?? '–'}`);
  print(`${words.hasItNow}: ${view.holderDesk?.name ?? '–'}`);
  print(`${words.due}: ${when(view.dueAt)}`);
  print();
  printTable(
    words.stageHead,
    view.stages.map(({ stage, desk, startedAt, dueAt, endedAt, outcome }) => [
      ...[stage.name, desk?.name ?? '–', when(startedAt), when(dueAt), when(endedAt), words.outcomes[outcome]],
    ]),
  );
}

export function printQueue({ items, nextCursor }: QueuePage, language: Language): void {
  const words = WORDS[language];
  if (items.length === 0) return print(words.noTickets);
  printTable(
    words.queueHead,
    items.map(({ ticketId, status, category, holderDesk, officer, dueAt, overdue }) => [
      ...[ticketId, status, category.name, holderDesk?.name ?? '–', officer ?? '–', moment(dueAt, language)],
      overdue ? words.overdue : '',
    ]),
  );
  if (nextCursor) print(words.moreTickets);
}

const PERCENT = new Intl.NumberFormat('en-IN', { style: 'percent', maximumFractionDigits: 1 });
const COUNT = new Intl.NumberFormat('en-IN');

export function printReport(rows: readonly SlaReportRow[], language: Language): void {
  const words = WORDS[language];
  if (rows.length === 0) return print(words.noStages);
  printTable(
    words.reportHead,
    rows.map(({ group, tickets, started, met, late, running, overdue, metShare }) => [
      group?.name ?? words.noneYet,
      ...[tickets, started, met, late, running, overdue].map((count) => COUNT.format(count)),
      metShare === null ? '–' : PERCENT.format(metShare),
    ]),
  );
}
