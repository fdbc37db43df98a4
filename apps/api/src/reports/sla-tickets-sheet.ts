import type { Language } from '@nivaran/complaints';
import type { SlaTicket, SlaTicketPage } from '@nivaran/read-models';
import { type Cell, type Sheet, hours } from './sheet';

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Ticket', 'Stage', 'Outcome', 'Category', 'District', 'Desk', 'Started', 'Due', 'Ended', 'Time used (hours)'],
  hi: ['टिकट', 'चरण', 'नतीजा', 'श्रेणी', 'ज़िला', 'डेस्क', 'शुरू', 'कब तक', 'ख़त्म', 'लगा समय (घंटे)'],
};
const OUTCOMES: Readonly<Record<Language, Readonly<Record<SlaTicket['outcome'], string>>>> = {
  en: { met: 'in time', late: 'late', running: 'running', overdue: 'overdue', cancelled: 'cancelled' },
  hi: { met: 'समय पर', late: 'देर से', running: 'चालू', overdue: 'समय बीत गया', cancelled: 'गिने बिना ख़त्म' },
};

/** The stages behind a number, page by page as they are read. */
export function slaTicketsSheet(pages: (cursor: string | null) => Promise<SlaTicketPage>, language: Language): Sheet {
  return { columns: HEADERS[language], rows: rowsOf(pages, language) };
}

async function* rowsOf(
  pages: (cursor: string | null) => Promise<SlaTicketPage>,
  language: Language,
): AsyncGenerator<readonly Cell[]> {
  for (let cursor: string | null = null; ;) {
    const page: SlaTicketPage = await pages(cursor);
    for (const item of page.items) yield cellsOf(item, language);
    cursor = page.nextCursor;
    if (cursor === null) return;
  }
}

function cellsOf(ticket: SlaTicket, language: Language): readonly Cell[] {
  const { ticketId, stage, outcome, category, district, desk, startedAt, dueAt, endedAt, usedMillis } = ticket;
  return [
    ...[ticketId, stage.name, OUTCOMES[language][outcome], category.name, district?.name ?? null, desk?.name ?? null],
    ...[startedAt, dueAt, endedAt, hours(usedMillis)],
  ];
}
