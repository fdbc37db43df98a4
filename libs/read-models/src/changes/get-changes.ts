import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Status, ticketIdOf } from '@nivaran/complaints';
import { EventStore, checkpointOf } from '@nivaran/event-store';
import { DataSource } from 'typeorm';
import { ticketsProjection } from '../tickets/tickets.projection';

/** A ticket to which something happened, and where it lies now. */
export interface ChangedTicket {
  readonly ticketId: string;
  readonly version: number;
  readonly status: Status;
  /** The desks that have to do with it: who holds it, answers for it, and decided before an appeal. */
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
    const { rows: streams } = await this.store.pool.query<{ stream_id: string }>(
      'select distinct stream_id from event_store.events where position > $1 and position <= $2',
      [after, position],
    );
    const rows = await this.source.query<Row[]>(
      `select ticket_id, version, status, array[holder, accountable, appealed_from] as desks, district_lgd
         from read_models.tickets where ticket_id = any($1)`,
      [streams.flatMap(({ stream_id }) => ticketIdOf(stream_id) ?? [])],
    );
    return {
      position,
      tickets: rows.map(({ ticket_id: ticketId, version, status, desks, district_lgd: districtLgd }) => ({
        ...{ ticketId, version, status, districtLgd },
        desks: desks.filter((desk) => desk !== null),
      })),
    };
  }
}
