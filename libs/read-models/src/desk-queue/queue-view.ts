import type { Status } from '@nivaran/complaints';
import type { TicketFilter } from '../tickets/tickets';

/**
 * The parts of a queue that have a name. `overdue` and `today` are what the office must do by now, and by the end of the
 * day; `mine` is what the reader has in hand; in `mentioned` a note names them, at whichever desk; of `raised` somebody above
 * the desk was told.
 */
export const QUEUE_VIEWS = [
  ...([
    'open',
    'unclaimed',
    'mine',
    'mentioned',
    'overdue',
    'today',
    'triage',
    'waiting',
    'appealed',
    'resolved',
    'raised',
  ] as const),
];
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** Who looks at a queue, and when. */
export interface QueueReader {
  readonly account: string;
  readonly now: Date;
  /** When the day ends that it is for them. */
  readonly endOfDay: Date;
}

/** The views that are those of some statuses. */
export const STATUSES_OF_VIEW = {
  unclaimed: ['routed'],
  triage: ['lodged', 'triage'],
  waiting: ['awaitingCitizen', 'awaitingSource'],
  appealed: ['appealed'],
  resolved: ['resolved'],
} as const satisfies Partial<Record<QueueView, readonly Status[]>>;

/** What a view shows, as a filter. */
export function filterOfView(view: QueueView, { account, now, endOfDay }: QueueReader): Partial<TicketFilter> {
  switch (view) {
    case 'open':
      return {};
    case 'mine':
      return { officer: account };
    case 'mentioned':
      return { mentioned: account };
    case 'overdue':
      return { dueBefore: now };
    case 'today':
      return { dueBefore: endOfDay };
    case 'raised':
      return { raised: true };
    case 'unclaimed':
    case 'triage':
    case 'waiting':
    case 'appealed':
    case 'resolved':
      return { statuses: STATUSES_OF_VIEW[view] };
  }
}
