/** The words around incidents, in the reader's language. */
interface IncidentWords {
  readonly head: readonly string[];
  readonly none: string;
  readonly more: string;
  readonly status: Readonly<Record<'open' | 'ended', string>>;
  readonly since: string;
  readonly expectedEnd: string;
  readonly endedAt: string;
  readonly resuming: string;
  declared(incidentId: string): string;
  ended(incidentId: string): string;
  counts(progress: { linked: number; waiting: number; resumed: number; left: number }): string;
  stillWaiting(waiting: number): string;
}

const COUNT = new Intl.NumberFormat('en-IN');
const n = (count: number): string => COUNT.format(count);

const en: IncidentWords = {
  head: ['Incident', 'Status', 'Source', 'Title', 'Since', 'Expected end', 'Linked', 'Waiting', 'Resumed'],
  none: 'No incidents.',
  more: 'There are more: raise --limit, or read on with --json and its nextCursor.',
  status: { open: 'open', ended: 'ended' },
  since: 'Since',
  expectedEnd: 'Expected end',
  endedAt: 'Ended',
  resuming: 'Resuming complaints',
  declared: (incidentId) => `Declared ${incidentId}. Citizens can read it now.`,
  ended: (incidentId) => `Ended ${incidentId}.`,
  counts: ({ linked, waiting, resumed, left }) =>
    `Complaints linked: ${n(linked)}; waiting: ${n(waiting)}; resumed: ${n(resumed)}; gone on before: ${n(left)}`,
  stillWaiting: (waiting) =>
    `${n(waiting)} still wait. Nothing is lost: a worker resumes them. Look again with "nivaran incident show".`,
};

const hi: IncidentWords = {
  head: ['गड़बड़ी', 'स्थिति', 'कहाँ', 'शीर्षक', 'कब से', 'कब तक', 'जुड़ी', 'रुकी', 'फिर शुरू'],
  none: 'कोई गड़बड़ी दर्ज नहीं है।',
  more: 'और गड़बड़ियाँ हैं: --limit बढ़ाएँ, या --json और उसके nextCursor से आगे पढ़ें।',
  status: { open: 'जारी', ended: 'दूर हुई' },
  since: 'कब से',
  expectedEnd: 'कब तक ठीक होने की उम्मीद',
  endedAt: 'दूर हुई',
  resuming: 'शिकायतें आगे बढ़ रही हैं',
  declared: (incidentId) => `${incidentId} दर्ज हुई। नागरिक इसे अब पढ़ सकते हैं।`,
  ended: (incidentId) => `${incidentId} दूर हुई।`,
  counts: ({ linked, waiting, resumed, left }) =>
    `जुड़ी शिकायतें: ${n(linked)}; रुकी हुई: ${n(waiting)}; फिर शुरू: ${n(resumed)}; पहले ही आगे बढ़ीं: ${n(left)}`,
  stillWaiting: (waiting) =>
    `${n(waiting)} शिकायतें अभी रुकी हैं। कुछ छूटा नहीं है, वे अपने आप आगे बढ़ेंगी। "nivaran incident show" से फिर देखें।`,
};

export const INCIDENT_WORDS: Readonly<Record<'hi' | 'en', IncidentWords>> = { hi, en };
