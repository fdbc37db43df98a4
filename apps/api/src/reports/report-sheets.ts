import type { Language } from '@nivaran/complaints';
import { AGES, type AgeingRow, type SlaReportRow, type SlaTrendRow } from '@nivaran/read-models';
import type { OfficerRow } from './officers-answer';
import { type Sheet, hours, share } from './sheet';

const WORDS = {
  en: {
    code: 'Code',
    name: 'Name',
    tickets: 'Tickets',
    started: 'Stages',
    met: 'Met in time',
    late: 'Done late',
    running: 'Running',
    overdue: 'Overdue',
    metShare: 'Share met',
    median: 'Median time used (hours)',
    bounces: 'Bounces',
    from: 'From',
    open: 'Open',
    days: (from: number, to: number | undefined) =>
      to === undefined ? `${from} days and more` : `${from} to ${to} days`,
    desk: 'Desk',
    inHand: 'In hand',
    overdueInHand: 'Of those overdue',
  },
  hi: {
    code: 'कोड',
    name: 'नाम',
    tickets: 'शिकायतें',
    started: 'चरण',
    met: 'समय पर पूरे',
    late: 'देर से पूरे',
    running: 'चालू',
    overdue: 'समय बीत गया',
    metShare: 'समय पर पूरे होने का हिस्सा',
    median: 'लगा समय, माध्यिका (घंटे)',
    bounces: 'आगे जाकर लौटीं',
    from: 'कब से',
    open: 'खुली',
    days: (from: number, to: number | undefined) => (to === undefined ? `${from} दिन और अधिक` : `${from} से ${to} दिन`),
    desk: 'डेस्क',
    inHand: 'हाथ में',
    overdueInHand: 'उनमें समय बीता',
  },
} as const satisfies Record<Language, unknown>;

export function slaSheet(rows: readonly SlaReportRow[], language: Language): Sheet {
  const { code, name, tickets, started, met, late, running, overdue, metShare, median, bounces } = WORDS[language];
  return {
    columns: [code, name, tickets, started, met, late, running, overdue, metShare, median, bounces],
    rows: rows.map((row) => [
      ...[row.group?.code ?? null, row.group?.name ?? null],
      ...[row.tickets, row.started, row.met, row.late, row.running, row.overdue],
      ...[share(row.metShare), hours(row.medianUsedMillis), row.bounces],
    ]),
  };
}

export function trendSheet(rows: readonly SlaTrendRow[], language: Language): Sheet {
  const { from, started, met, late, running, overdue, metShare, bounces } = WORDS[language];
  return {
    columns: [from, started, met, late, running, overdue, metShare, bounces],
    rows: rows.map((row) => [
      ...[row.from, row.started, row.met, row.late, row.running, row.overdue, share(row.metShare), row.bounces],
    ]),
  };
}

export function ageingSheet(rows: readonly AgeingRow[], language: Language): Sheet {
  const { code, name, open, days } = WORDS[language];
  const spans = AGES.map((from, index) => {
    const next = AGES[index + 1];
    return days(from, next === undefined ? undefined : next - 1);
  });
  return {
    columns: [code, name, open, ...spans],
    rows: rows.map((row) => [row.group?.code ?? null, row.group?.name ?? null, row.open, ...row.ages]),
  };
}

export function officersSheet(rows: readonly OfficerRow[], language: Language): Sheet {
  const { code, name, desk, inHand, overdueInHand, started, met, late, overdue, metShare, median } = WORDS[language];
  return {
    columns: [code, name, desk, inHand, overdueInHand, started, met, late, overdue, metShare, median],
    rows: rows.map((row) => [
      ...[row.account, row.name, row.desk?.name ?? null, row.inHand, row.overdueInHand],
      ...[row.started, row.met, row.late, row.overdue, share(row.metShare), hours(row.medianUsedMillis)],
    ]),
  };
}
