import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ComplaintEvent, ticketIdOf } from '@nivaran/complaints';
import type { Projection, StoredEvent } from '@nivaran/event-store';
import type { PoolClient } from 'pg';
import { ENDED_STATUSES, isOpen } from './is-open';
import { OpenAges } from './open-ages';
import { OpenCounts } from './open-counts';
import type { StageFactRow, TicketRow } from './rows';
import { SlaDays } from './sla-days';
import { isStageEvent, stageAfter } from './stage-fact';
import { ticketAfter } from './ticket-row';

/** Folds each batch in memory over the rows that it touches: one read and one write for each table. */
export const ticketsProjection: Projection = {
  name: 'tickets',
  schema: 'read_models',
  tables: [
    'tickets',
    'open_counts',
    'open_ages',
    'stage_facts',
    'sla_days',
    'sla_used',
    'sla_used_months',
    'sla_repeats',
  ],
  ddl: readFileSync(join(__dirname, 'tickets.sql'), 'utf8')
    .replaceAll('{open}', isOpen())
    .replaceAll('{ended}', ENDED_STATUSES),
  revision: 9,

  async apply(events: readonly StoredEvent[], tx: PoolClient): Promise<void> {
    const ids = [...new Set(events.flatMap(({ streamId }) => ticketIdOf(streamId) ?? []))];
    if (ids.length === 0) return;
    const tickets = await load<TicketRow>(tx, 'tickets', ids, ({ ticket_id }) => ticket_id);
    const stages = await load<StageFactRow>(tx, 'stage_facts', ids, stageKey);
    const before = new Map(tickets);
    const stagesBefore = new Map(stages);
    const changedStages = new Set<string>();

    for (const stored of events) {
      const ticketId = ticketIdOf(stored.streamId);
      if (ticketId === null) continue;
      const event = stored as StoredEvent<ComplaintEvent>;
      const ticket = ticketAfter(tickets.get(ticketId), event);
      tickets.set(ticketId, ticket);
      if (!isStageEvent(event)) continue;
      const key = stageKey({ ticket_id: ticketId, instance: event.data.instance });
      stages.set(key, stageAfter(stages.get(key), ticket, event));
      changedStages.add(key);
    }

    const [counts, ages, days] = [new OpenCounts(), new OpenAges(), new SlaDays()];
    const [factsBefore, factsAfter] = [byTicket(stagesBefore.values()), byTicket(stages.values())];
    for (const [ticketId, ticket] of tickets) {
      const old = before.get(ticketId);
      counts.moved(old, ticket);
      ages.moved(old, ticket);
      days.moved(old && { ticket: old, stages: factsBefore.get(ticketId) ?? [] }, {
        ...{ ticket, stages: factsAfter.get(ticketId) ?? [] },
      });
    }
    await counts.save(tx);
    await ages.save(tx);
    await days.save(tx);
    await save(tx, 'tickets', [...tickets.values()]);
    await save(
      tx,
      'stage_facts',
      [...changedStages].flatMap((key) => stages.get(key) ?? []),
    );
  },
};

function byTicket(facts: Iterable<StageFactRow>): ReadonlyMap<string, readonly StageFactRow[]> {
  const found = new Map<string, StageFactRow[]>();
  for (const fact of facts) {
    const others = found.get(fact.ticket_id);
    if (others) others.push(fact);
    else found.set(fact.ticket_id, [fact]);
  }
  return found;
}

const stageKey = ({ ticket_id, instance }: Pick<StageFactRow, 'ticket_id' | 'instance'>) => `${ticket_id}/${instance}`;

async function load<Row extends object>(
  tx: PoolClient,
  table: 'tickets' | 'stage_facts',
  ids: readonly string[],
  key: (row: Row) => string,
): Promise<Map<string, Row>> {
  const { rows } = await tx.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t where ticket_id = any($1)`, [
    ids,
  ]);
  return new Map(rows.map(({ row }) => [key(row), row]));
}

/** Replaces whole rows; the columns are those of the table, by name. */
async function save(tx: PoolClient, table: 'tickets' | 'stage_facts', rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const [key, columns] = table === 'tickets' ? ['ticket_id', TICKET_COLUMNS] : ['ticket_id, instance', STAGE_COLUMNS];
  await tx.query(
    `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)
     on conflict (${key}) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(rows)],
  );
}

/** Those that change after the first event. */
const TICKET_COLUMNS = [
  ...[
    'version',
    'person',
    'status',
    'category',
    'district_lgd',
    'accountable',
    'holder',
    'officer',
    'source',
    'incident',
  ],
  ...[
    'appeal_tier',
    'appealed_from',
    'merged_into',
    'bounces',
    'mentioned',
    'raised_to',
    'status_since',
    'last_started_at',
  ],
  ...['next_due_at', 'next_stage', 'overdue', 'clocks'],
];
const STAGE_COLUMNS = [
  ...[
    'due_at',
    'ended_at',
    'officer',
    'cancelled',
    'merged_at',
    'breached_at',
    'breach_holder',
    'breach_officer',
    'used_millis',
  ],
];
