import { type Complaint, type ComplaintEvent, fold, streamOf } from '@nivaran/complaints';
import { type EventStore, type StoredEvent, SubscriptionRunner, waitForPosition } from '@nivaran/event-store';
import { NivaranError } from '@nivaran/platform';
import { ticketsProjection } from '@nivaran/read-models';

/** The table of tickets stays behind the log, so that nobody can say which complaints there are. */
export class TicketsBehind extends NivaranError {
  readonly code = 'TICKETS_BEHIND';

  constructor() {
    super(
      'The read model "tickets" does not catch up with the log, so it is not known which complaints there are. Look with ' +
        '"nivaran doctor", and try again when it says 0 events behind.',
    );
  }
}

export interface StoredComplaint {
  readonly complaint: Complaint;
  /** Of its last event. */
  readonly version: number;
  readonly occurredAt: string;
}

export type OnProgress = (done: number, of: number) => void;

/** How long a backlog may take. In ms. */
const LONGEST_CATCH_UP = 120_000;
const PAGE = 500;

/** Complaints by the row that they have in read_models.tickets: `where` is SQL over its columns, with $1, $2 … */
export interface Selection {
  readonly where: string;
  readonly values: readonly unknown[];
}

export const OPEN: Selection = {
  where: `status not in ('closed', 'rejected', 'withdrawn', 'merged')`,
  values: [],
};

/**
 * Those that were selected at the present head of the log, as their streams tell them, in pages.
 * @throws TicketsBehind
 */
export async function* storedComplaints(
  store: EventStore,
  { where, values }: Selection,
  onProgress: OnProgress = () => undefined,
): AsyncGenerator<readonly StoredComplaint[]> {
  await catchUp(store);
  const count = await store.pool.query<{ count: number }>(
    `select count(*)::integer as count from read_models.tickets where ${where}`,
    [...values],
  );
  const of = count.rows[0]?.count ?? 0;
  let done = 0;
  for (let after = ''; ;) {
    const { rows } = await store.pool.query<{ ticket_id: string }>(
      `select ticket_id from read_models.tickets
        where (${where}) and ticket_id > $${values.length + 1} order by ticket_id limit ${PAGE}`,
      [...values, after],
    );
    const last = rows.at(-1);
    if (!last) return;
    const streams = await store.read.streams<ComplaintEvent>(rows.map(({ ticket_id }) => streamOf(ticket_id)));
    yield [...streams.values()].flatMap((events) => stored(events));
    after = last.ticket_id;
    done += rows.length;
    onProgress(done, Math.max(of, done));
  }
}

function stored(events: readonly StoredEvent<ComplaintEvent>[]): StoredComplaint[] {
  const complaint = fold(events);
  const last = events.at(-1);
  return complaint && last ? [{ complaint, version: last.version, occurredAt: last.occurredAt }] : [];
}

/**
 * Waits until the table of tickets has come to the present head of the log. Where no worker runs, it follows the log here;
 * where one does, that one has the lead and this one stands by.
 * @param patience ms @throws TicketsBehind
 */
export async function catchUp(store: EventStore, patience = LONGEST_CATCH_UP): Promise<void> {
  const runner = new SubscriptionRunner(store, ticketsProjection);
  runner.start();
  try {
    const head = await store.read.head();
    if (!(await waitForPosition(store, ticketsProjection.name, head, patience))) throw new TicketsBehind();
  } finally {
    await runner.stop();
  }
}
