/** The words around the answers of the server, in the reader's language. */
interface Words {
  readonly answersForIt: string;
  readonly hasItNow: string;
  readonly due: string;
  readonly stageHead: readonly string[];
  readonly outcomes: Readonly<Record<'running' | 'paused' | 'overdue' | 'met' | 'late' | 'cancelled', string>>;
  readonly queueHead: readonly string[];
  readonly overdue: string;
  readonly noTickets: string;
  readonly moreTickets: string;
  readonly reportHead: readonly string[];
  readonly noStages: string;
  readonly noneYet: string;
  lodged(ticketId: string): string;
  accepted(ticketId: string): string;
  resolved(ticketId: string): string;
}

const en: Words = {
  answersForIt: 'Answers for it',
  hasItNow: 'Has it now',
  due: 'Due',
  stageHead: ['Stage', 'Desk', 'Started', 'Due', 'Ended', 'Outcome'],
  outcomes: {
    running: 'running',
    paused: 'paused',
    overdue: 'overdue',
    met: 'in time',
    late: 'late',
    cancelled: 'cancelled',
  },
  queueHead: ['Ticket ID', 'Status', 'Category', 'Desk', 'Officer', 'Due', ''],
  overdue: 'overdue',
  noTickets: 'No tickets.',
  moreTickets: 'There are more: raise --limit, or read on with --json and its nextCursor.',
  reportHead: ['', 'Tickets', 'Stages', 'Met', 'Late', 'Running', 'Overdue', 'Met in time'],
  noStages: 'No stage started in this period.',
  noneYet: '(none yet)',
  lodged: (ticketId) => `Lodged. Ticket ID ${ticketId}`,
  accepted: (ticketId) => `Accepted ${ticketId}.`,
  resolved: (ticketId) => `Resolved ${ticketId}; the citizen is asked to confirm.`,
};

const hi: Words = {
  answersForIt: 'जवाबदेह कार्यालय',
  hasItNow: 'अभी इनके पास',
  due: 'अंतिम समय',
  stageHead: ['चरण', 'कार्यालय', 'शुरू', 'अंतिम समय', 'पूरा', 'स्थिति'],
  outcomes: {
    running: 'जारी',
    paused: 'रुका हुआ',
    overdue: 'देर हो चुकी',
    met: 'समय पर',
    late: 'देर से',
    cancelled: 'रद्द',
  },
  queueHead: ['टिकट संख्या', 'स्थिति', 'श्रेणी', 'कार्यालय', 'अधिकारी', 'अंतिम समय', ''],
  overdue: 'देर हो चुकी',
  noTickets: 'कोई टिकट नहीं।',
  moreTickets: 'और टिकट हैं: --limit बढ़ाएँ, या --json और उसके nextCursor से आगे पढ़ें।',
  reportHead: ['', 'टिकट', 'चरण', 'समय पर', 'देर से', 'जारी', 'देर हो चुकी', 'समय पर हिस्सा'],
  noStages: 'इस अवधि में कोई चरण शुरू नहीं हुआ।',
  noneYet: '(अभी कोई नहीं)',
  lodged: (ticketId) => `शिकायत दर्ज हुई। टिकट संख्या ${ticketId}`,
  accepted: (ticketId) => `टिकट ${ticketId} अब आपके हाथ में है।`,
  resolved: (ticketId) => `टिकट ${ticketId} का समाधान दर्ज हुआ; नागरिक से पुष्टि माँगी जाएगी।`,
};

export const WORDS: Readonly<Record<'hi' | 'en', Words>> = { hi, en };
