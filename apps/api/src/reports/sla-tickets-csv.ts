import type { Language } from '@nivaran/complaints';
import type { SlaTicket, SlaTicketPage } from '@nivaran/read-models';
import { cell } from './report-csv';

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Ticket', 'Stage', 'Outcome', 'Category', 'District', 'Desk', 'Started', 'Due', 'Ended', 'Time used (hours)'],
  hi: ['टिकट', 'चरण', 'नतीजा', 'श्रेणी', 'ज़िला', 'डेस्क', 'शुरू', 'कब तक', 'ख़त्म', 'लगा समय (घंटे)'],
};
const OUTCOMES: Readonly<Record<Language, Readonly<Record<SlaTicket['outcome'], string>>>> = {
  en: { met: 'in time', late: 'late', running: 'running', overdue: 'overdue', cancelled: 'cancelled' },
  hi: { met: 'समय पर', late: 'देर से', running: 'चालू', overdue: 'समय बीत गया', cancelled: 'गिने बिना ख़त्म' },
};
const HOUR = 3_600_000;

/** The lines of a file, page by page as they are read: however many there are, a few are in memory. */
export async function* ticketLines(
  pages: (cursor: string | null) => Promise<SlaTicketPage>,
  language: Language,
): AsyncGenerator<string> {
  yield line(HEADERS[language]);
  for (let cursor: string | null = null; ;) {
    const page: SlaTicketPage = await pages(cursor);
    if (page.items.length > 0) yield page.items.map((item) => line(cellsOf(item, language))).join('');
    cursor = page.nextCursor;
    if (cursor === null) return;
  }
}

function cellsOf(ticket: SlaTicket, language: Language): readonly (string | number)[] {
  const { ticketId, stage, outcome, category, district, desk, startedAt, dueAt, endedAt, usedMillis } = ticket;
  return [
    ...[ticketId, stage.name, OUTCOMES[language][outcome], category.name, district?.name ?? '', desk?.name ?? ''],
    ...[startedAt, dueAt ?? '', endedAt ?? ''],
    usedMillis === null ? '' : Number((usedMillis / HOUR).toFixed(2)),
  ];
}

const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;
