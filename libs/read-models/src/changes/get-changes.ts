import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type ComplaintEvent, type Status, ticketIdOf } from '@nivaran/complaints';
import { EventStore, checkpointOf } from '@nivaran/event-store';
import { DataSource } from 'typeorm';
import { ticketsProjection } from '../tickets/tickets.projection';

/** A ticket to which something happened, and where it lies now. */
export interface ChangedTicket {
  readonly ticketId: string;
  readonly version: number;
  readonly status: Status;
  /** Who holds it, answers for it, and decided before an appeal; if it has just moved, also those that had it before. */
  readonly desks: readonly string[];
  readonly districtLgd: number | null;
}

export interface Changes {
  /** Up to which the tables of tickets show everything. */
  readonly position: number;
  /** null: more than anybody wants to be told one by one. */
  readonly tickets: readonly ChangedTicket[] | null;
}

/** What happened to tickets after a position, as far as lists of tickets show it. */
export class GetChanges extends Query<Changes> {
  /** @param after null: only where the tables stand now */
  constructor(readonly after: number | null) {
    super();
  }
}

/** What takes a ticket from one desk to another: the desk that it leaves has to hear of it, too. */
const MOVES: readonly ComplaintEvent['type'][] = [
  ...(['ComplaintRouted', 'ComplaintForwarded', 'ComplaintReturned', 'ComplaintReopened'] as const),
  ...(['AppealFiled', 'AppealDecided'] as const),
];

/** More events than that between two looks are not told one by one. */
const MOST = 2000;

interface Row {
  readonly ticket_id: string;
  readonly version: number;
  readonly status: Status;
  readonly desks: readonly (string | null)[];
  readonly district_lgd: number | null;
}

@QueryHandler(GetChanges)
export class GetChangesHandler implements IQueryHandler<GetChanges> {
  constructor(
    private readonly store: EventStore,
    private readonly source: DataSource,
  ) {}

  async execute({ after }: GetChanges): Promise<Changes> {
    const position = await checkpointOf(this.store.pool, ticketsProjection.name);
    if (after === null || position <= after) return { position, tickets: [] };
    if (position - after > MOST) return { position, tickets: null };
    const { rows: streams } = await this.store.pool.query<{ stream_id: string; moved: boolean }>(
      `select stream_id, bool_or(type = any($3)) as moved from event_store.events
        where position > $1 and position <= $2 group by stream_id`,
      [after, position, MOVES],
    );
    const idsOf = (some: typeof streams) => some.flatMap(({ stream_id }) => ticketIdOf(stream_id) ?? []);
    const rows = await this.source.query<Row[]>(
      `select t.ticket_id, t.version, t.status, t.district_lgd,
              array[t.holder, t.accountable, t.appealed_from]
              || array(select f.holder from read_models.stage_facts f
                        where f.ticket_id = t.ticket_id and t.ticket_id = any($2)) as desks
         from read_models.tickets t where t.ticket_id = any($1)`,
      [idsOf(streams), idsOf(streams.filter(({ moved }) => moved))],
    );
    return {
      position,
      tickets: rows.map(({ ticket_id: ticketId, version, status, desks, district_lgd: districtLgd }) => ({
        ...{ ticketId, version, status, districtLgd },
        desks: [...new Set(desks.filter((desk) => desk !== null))],
      })),
    };
  }
}
