import type { Status } from '@nivaran/complaints';
import type { DataSource } from 'typeorm';
import { Ticket } from './ticket.entity';

/** Every field narrows; null: any. Without `status`, ended tickets are left out. */
export interface TicketFilter {
  readonly desk: string | null;
  readonly status: Status | null;
  readonly category: string | null;
  readonly officer: string | null;
  readonly dueBefore: Date | null;
}

/** A place in the order of urgency: the sort key of a row. */
export interface TicketPlace {
  readonly dueAt: Date | null;
  readonly ticketId: string;
}

/** The word that partial indexes know open tickets by. */
const OPEN = `ticket.status not in ('closed', 'rejected')`;

/** When it must be dealt with; a ticket without a running clock comes last. As the indexes of tickets.sql have it. */
const URGENCY = `coalesce(ticket.next_due_at, 'infinity')`;

/** Reads read_models.tickets. */
export class Tickets {
  constructor(private readonly source: DataSource) {}

  /** Up to `limit` tickets after a place, most urgent first. */
  page(filter: TicketFilter & { readonly after: TicketPlace | null }, limit: number): Promise<Ticket[]> {
    const query = this.source.createQueryBuilder(Ticket, 'ticket');
    query.where(filter.status === null ? OPEN : 'ticket.status = :status', { status: filter.status });
    if (filter.desk !== null) query.andWhere('ticket.holder = :desk', { desk: filter.desk });
    if (filter.officer !== null) query.andWhere('ticket.officer = :officer', { officer: filter.officer });
    if (filter.category !== null) query.andWhere('ticket.category = :category', { category: filter.category });
    if (filter.dueBefore !== null) query.andWhere('ticket.next_due_at < :dueBefore', { dueBefore: filter.dueBefore });
    if (filter.after)
      query.andWhere(`(${URGENCY}, ticket.ticket_id) > (:dueAt::timestamptz, :ticketId)`, {
        dueAt: filter.after.dueAt ?? 'infinity',
        ticketId: filter.after.ticketId,
      });
    return query.orderBy(URGENCY, 'ASC').addOrderBy('ticket.ticket_id', 'ASC').limit(limit).getMany();
  }
}
