import type { Language } from '@nivaran/complaints';
import type { SlaReportRow } from '@nivaran/read-models';

type Column = 'code' | Exclude<keyof SlaReportRow, 'group'> | 'name';

const HEADERS: Readonly<Record<Language, Readonly<Record<Column, string>>>> = {
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
    medianUsedMillis: 'Median time used (hours)',
    bounces: 'Bounces',
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
    medianUsedMillis: 'लगा समय, माध्यिका (घंटे)',
    bounces: 'आगे जाकर लौटीं',
  },
};
const HOUR = 3_600_000;

/** RFC 4180, UTF-8 without a byte order mark, with a header in the reader's language. */
export function reportCsv(rows: readonly SlaReportRow[], language: Language): string {
  const lines = rows.map(({ group, metShare, medianUsedMillis, ...counts }) => [
    ...[group?.code ?? '', group?.name ?? ''],
    ...[counts.tickets, counts.started, counts.met, counts.late, counts.running, counts.overdue],
    metShare === null ? '' : Number(metShare.toFixed(4)),
    medianUsedMillis === null ? '' : Number((medianUsedMillis / HOUR).toFixed(2)),
    counts.bounces,
  ]);
  return [Object.values(HEADERS[language]), ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Spreadsheets take text that begins so for a formula, and run it (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n]/;

export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
