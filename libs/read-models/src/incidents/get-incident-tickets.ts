import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Scope, ticketIdOf } from '@nivaran/complaints';
import { DataSource } from 'typeorm';
import { CursorInvalid } from '../desk-queue/get-queue';
import { scopeValues } from '../reading/in-scope';
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
  /** Whose tickets are listed. */
  readonly scope: Scope;
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
  select l.stream_id as "streamId", l.state, l.linked_at as "linkedAt"
    from read_models.incident_links l join read_models.tickets t on l.stream_id = 'complaint-' || t.ticket_id
   where l.incident_id = $1 and ($2::text is null or l.state = $2) and l.stream_id > $3
     and ($4::text is null or $4 in (t.holder, t.accountable, t.appealed_from) or t.district_lgd = $5)
   order by l.stream_id limit $6`;

@QueryHandler(GetIncidentTickets)
export class GetIncidentTicketsHandler implements IQueryHandler<GetIncidentTickets> {
  constructor(private readonly source: DataSource) {}

  /** @throws CursorInvalid */
  async execute({
    filter: { incidentId, state, scope, cursor, limit },
  }: GetIncidentTickets): Promise<LinkedTicketPage> {
    const after = cursor === null ? '' : Buffer.from(cursor, 'base64url').toString();
    if (cursor !== null && ticketIdOf(after) === null) throw new CursorInvalid();
    const rows = await this.source.query<{ streamId: string; state: LinkState; linkedAt: Date }[]>(SQL, [
      ...[incidentId, state, after, ...scopeValues(scope), limit + 1],
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
