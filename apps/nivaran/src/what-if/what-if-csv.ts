import type { WhatIfReport } from './examine';
import { type ShownCounts, shown, shownRows } from './rows';
import { WORDS } from './words';

/** RFC 4180, UTF-8: all groupings one after the other, and last the total. Shares are 0 to 1. */
export function whatIfCsv(report: WhatIfReport, language: 'hi' | 'en'): string {
  const words = WORDS[language];
  const rows = shownRows(report, language).flatMap(([group, list]) =>
    list.map((row) => [words.by[group], row.group?.code ?? '', row.group?.name ?? '', ...numbers(row)]),
  );
  const total = [words.total, '', '', ...numbers(shown(report.result.total))];
  return [words.csvHead, ...rows, total].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function numbers({ stages, actual, other, share, difference }: ShownCounts): (number | string)[] {
  const rounded = (value: number | null, digits: number) => (value === null ? '' : Number(value.toFixed(digits)));
  const counts = [stages, actual.met, other.met, actual.breached, other.breached, actual.running, other.running];
  return [...counts, rounded(share.actual, 4), rounded(share.other, 4), rounded(difference, 2)];
}

/** Names come from a pack, and a spreadsheet runs what begins like a formula (OWASP, "CSV Injection"). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
