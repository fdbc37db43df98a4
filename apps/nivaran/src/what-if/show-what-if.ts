import { formatTicketId } from '@nivaran/complaints';
import type { KnownToBoth } from '@nivaran/read-models';
import colors from 'picocolors';
import { print, printTable } from '../output/output';
import type { WhatIfReport } from './examine';
import { type ShownCounts, shown, shownRows } from './rows';
import { WORDS } from './words';

type Language = 'hi' | 'en';

/** India writes 1,00,000, in both languages with these digits. */
const COUNT = new Intl.NumberFormat('en-IN');
const PERCENT = new Intl.NumberFormat('en-IN', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const POINTS = new Intl.NumberFormat('en-IN', {
  ...{ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
});

/** @param changes how many tickets to list; null: none */
export function printWhatIf(report: WhatIfReport, language: Language, changes: number | null): void {
  const words = WORDS[language];
  const { result, period, directory } = report;
  if (result.total.stages === 0) print(words.noStages);
  else {
    const day = dayIn(directory.pack.timeZone, language);
    const { share, difference } = shown(result.total);
    print(words.summary(COUNT.format(result.total.stages), day(period.from), day(period.to - 1)));
    print(words.share(percent(share.actual), percent(share.other), points(difference)));
    for (const [group, rows] of shownRows(report, language)) {
      print();
      const total = [colors.bold(words.total), ...cells(shown(result.total)).map(colors.bold)];
      const head = [words.by[group], ...words.head];
      printTable(head, [...rows.map((row) => [row.group?.name ?? words.none, ...cells(row)]), total]);
    }
    if (changes !== null) printChanges(result.changes ?? [], report, { language, most: changes });
  }
  if (result.unknown > 0) print(words.unknown(COUNT.format(result.unknown)));
}

function cells({ stages, actual, other, share, difference }: ShownCounts): string[] {
  const counts = [stages, actual.met, other.met, actual.breached, other.breached, actual.running, other.running];
  return [
    ...counts.map((count) => COUNT.format(count)),
    percent(share.actual),
    percent(share.other),
    points(difference),
  ];
}

function printChanges(
  changes: readonly KnownToBoth[],
  { directory }: WhatIfReport,
  { language, most }: { readonly language: Language; readonly most: number },
): void {
  const words = WORDS[language];
  print();
  if (changes.length === 0) return print(words.noChanges);
  const when = momentIn(directory.pack.timeZone, language);
  const desk = (id: string | null) =>
    id !== null && directory.hasDesk(id) ? directory.desk(id).name[language] : (id ?? '–');
  const listed = changes.slice(0, most);
  print(words.changes(COUNT.format(listed.length), COUNT.format(changes.length)));
  printTable(
    words.changesHead,
    listed.map(({ ticketId, stage, holder, startedAt, actual, other }) => [
      ...[formatTicketId(ticketId), directory.message(language, `stage.${stage}`), desk(holder)],
      ...[when(startedAt), when(actual.dueAt), when(other.dueAt)],
      ...[words.outcomes[actual.outcome], words.outcomes[other.outcome], actual.level, other.level],
    ]),
  );
}

function percent(share: number | null): string {
  return share === null ? '–' : PERCENT.format(share);
}

function points(difference: number | null): string {
  return difference === null ? '–' : POINTS.format(difference);
}

function dayIn(timeZone: string, language: Language): (at: number) => string {
  const format = new Intl.DateTimeFormat(`${language}-IN`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  });
  return (at) => format.format(at);
}

function momentIn(timeZone: string, language: Language): (at: number | null) => string {
  const format = new Intl.DateTimeFormat(`${language}-IN`, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true, timeZone },
    ...(language === 'hi' ? { dayPeriod: 'short' } : {}), // Hindi names the part of the day instead of am and pm
  });
  return (at) => (at === null ? '–' : format.format(at));
}
