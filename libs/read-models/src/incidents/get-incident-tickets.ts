import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ticketIdOf } from '@nivaran/complaints';
import { DataSource } from 'typeorm';
import { CursorInvalid } from '../desk-queue/get-queue';
import type { LinkState } from './link-after';

/** A complaint that was linked to the incident, and what became of that. `linkedAt`: ISO 8601. */
export interface LinkedTicket {
  readonly ticketId: string;
  readonly state: LinkState;
  readonly linkedAt: string;
}

export interface LinkedTicketPage {
  readonly items: readonly LinkedTicket[];
  readonly nextCursor: string | null;
}

export interface LinkedTicketFilter {
  readonly incidentId: string;
  readonly state: LinkState | null;
  readonly cursor: string | null;
  /** 1 to 200. */
  readonly limit: number;
}

/** The complaints of an incident by ticket ID; none for an incident that does not exist. */
export class GetIncidentTickets extends Query<LinkedTicketPage> {
  constructor(readonly filter: LinkedTicketFilter) {
    super();
  }
}

const SQL = `
  select stream_id as "streamId", state, linked_at as "linkedAt" from read_models.incident_links
   where incident_id = $1 and ($2::text is null or state = $2) and stream_id > $3
   order by stream_id limit $4`;

@QueryHandler(GetIncidentTickets)
export class GetIncidentTicketsHandler implements IQueryHandler<GetIncidentTickets> {
  constructor(private readonly source: DataSource) {}

  /** @throws CursorInvalid */
  async execute({ filter: { incidentId, state, cursor, limit } }: GetIncidentTickets): Promise<LinkedTicketPage> {
    const after = cursor === null ? '' : Buffer.from(cursor, 'base64url').toString();
    if (cursor !== null && ticketIdOf(after) === null) throw new CursorInvalid();
    const rows = await this.source.query<{ streamId: string; state: LinkState; linkedAt: Date }[]>(SQL, [
      ...[incidentId, state, after, limit + 1],
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ streamId, linkedAt, ...row }) => ({
        ticketId: ticketIdOf(streamId) ?? streamId,
        ...row,
        linkedAt: linkedAt.toISOString(),
      })),
      nextCursor: last && rows.length > shown.length ? Buffer.from(last.streamId).toString('base64url') : null,
    };
  }
}
