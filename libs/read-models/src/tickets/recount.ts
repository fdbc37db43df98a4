import type { PoolClient } from 'pg';
import { OpenAges } from './open-ages';
import { OpenCounts } from './open-counts';
import type { StageFactRow, TicketRow } from './rows';
import { SlaDays } from './sla-days';

const PAGE = 5_000;
/** Pages whose counts are added up in memory before they are written. */
const WRITTEN_AFTER = 4;
const COUNT_TABLES = [
  ...['open_counts', 'open_ages', 'sla_days', 'sla_used', 'sla_used_months', 'sla_repeats', 'sla_moves'],
];

/**
 * Counts everything anew from the tickets and their stages, in the place of the counts that are there. Where rows came there
 * by another way than events, as in a benchmark.
 * @param tx with the schema of the tables as its search path
 */
export async function recount(tx: PoolClient, onProgress: (tickets: number) => void): Promise<void> {
  await tx.query(`truncate ${COUNT_TABLES.join(', ')}`);
  let counters = fresh();
  let counted = 0;
  for (let last = '', page = 1; ; page += 1) {
    const { rows: tickets } = await tx.query<{ row: TicketRow }>(
      'select to_jsonb(t) as row from tickets t where ticket_id > $1 order by ticket_id limit $2',
      [last, PAGE],
    );
    const ids = tickets.map(({ row }) => row.ticket_id);
    const stages = new Map(ids.map((id) => [id, [] as StageFactRow[]]));
    const { rows: facts } = await tx.query<{ row: StageFactRow }>(
      'select to_jsonb(f) as row from stage_facts f where ticket_id = any($1)',
      [ids],
    );
    for (const { row } of facts) stages.get(row.ticket_id)?.push(row);
    for (const { row: ticket } of tickets) {
      counters.open.moved(undefined, ticket);
      counters.ages.moved(undefined, ticket);
      counters.days.moved(undefined, { ticket, stages: stages.get(ticket.ticket_id) ?? [] });
    }
    counted += tickets.length;
    onProgress(counted);
    last = ids.at(-1) ?? last;
    const isLast = tickets.length < PAGE;
    if (isLast || page % WRITTEN_AFTER === 0) {
      await counters.open.save(tx);
      await counters.ages.save(tx);
      await counters.days.save(tx);
      counters = fresh();
    }
    if (isLast) return;
  }
}

const fresh = () => ({ open: new OpenCounts(), ages: new OpenAges(), days: new SlaDays() });
