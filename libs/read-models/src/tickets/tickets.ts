import type { Scope, Status } from '@nivaran/complaints';
import type { StageName } from '@nivaran/sla';
import type { DataSource } from 'typeorm';
import { isOpen } from './is-open';
import { Ticket } from './ticket.entity';

/** Every field narrows; null or left out: any. Without `status`, ended tickets are left out. */
export interface TicketFilter {
  readonly desk: string | null;
  readonly status: Status | null;
  readonly category: string | null;
  readonly officer: string | null;
  /** Due by then, or earlier. */
  readonly dueBefore: Date | null;
  readonly statuses?: readonly Status[] | null;
  /** LGD code. */
  readonly district?: number | null;
  readonly channel?: string | null;
  /** Lodged from here (included) to there (excluded). */
  readonly lodgedFrom?: Date | null;
  readonly lodgedBefore?: Date | null;
  /** Of the clock that is due first. */
  readonly stage?: StageName | null;
  /** Only those that somebody was told of, by a clock or by hand. */
  readonly raised?: boolean;
  /** Those in which a note names this account. */
  readonly mentioned?: string | null;
  /** Those of a reader's scope. */
  readonly within?: Scope | null;
  /** Those that wait for its end. */
  readonly incident?: string | null;
}

/** A place in the order of urgency: the sort key of a row. */
export interface TicketPlace {
  readonly dueAt: Date | null;
  readonly ticketId: string;
}

/** When it must be dealt with; a ticket without a running clock comes last. As the indexes of tickets.sql have it. */
const URGENCY = `coalesce(ticket.next_due_at, 'infinity')`;

/** Reads read_models.tickets. */
export class Tickets {
  constructor(private readonly source: DataSource) {}

  /** Up to `limit` tickets after a place, most urgent first. */
  page(filter: TicketFilter & { readonly after: TicketPlace | null }, limit: number): Promise<Ticket[]> {
    const query = this.source.createQueryBuilder(Ticket, 'ticket');
    query.where(filter.status === null ? isOpen('ticket.status') : 'ticket.status = :status', {
      status: filter.status,
    });
    if (filter.desk !== null) query.andWhere('ticket.holder = :desk', { desk: filter.desk });
    if (filter.officer !== null) query.andWhere('ticket.officer = :officer', { officer: filter.officer });
    if (filter.category !== null) query.andWhere('ticket.category = :category', { category: filter.category });
    if (filter.dueBefore !== null) query.andWhere('ticket.next_due_at < :dueBefore', { dueBefore: filter.dueBefore });
    if (filter.district != null) query.andWhere('ticket.district_lgd = :district', { district: filter.district });
    if (filter.lodgedFrom) query.andWhere('ticket.lodged_at >= :lodgedFrom', { lodgedFrom: filter.lodgedFrom });
    if (filter.lodgedBefore) query.andWhere('ticket.lodged_at < :lodgedBefore', { lodgedBefore: filter.lodgedBefore });
    if (filter.channel) query.andWhere('ticket.channel = :channel', { channel: filter.channel });
    if (filter.stage) query.andWhere('ticket.next_stage = :stage', { stage: filter.stage });
    if (filter.statuses) query.andWhere('ticket.status in (:...statuses)', { statuses: filter.statuses });
    if (filter.raised) query.andWhere('ticket.raised_to > 0');
    if (filter.mentioned)
      query.andWhere(`ticket.mentioned <> '{}' and ticket.mentioned @> array[:mentioned]`, {
        mentioned: filter.mentioned,
      });
    if (filter.within?.kind === 'desk')
      query.andWhere(
        '(:own in (ticket.holder, ticket.accountable, ticket.appealed_from) or ticket.district_lgd = :ownDistrict)',
        { own: filter.within.desk, ownDistrict: filter.within.districtLgd },
      );
    if (filter.incident) query.andWhere('ticket.incident = :incident', { incident: filter.incident });
    // Of those without a running clock, which are the last ones, only IDs tell: "later than infinity" would have PostgreSQL
    // expect none, and read those of all desks for the few of one.
    if (filter.after)
      query.andWhere(
        filter.after.dueAt === null
          ? `${URGENCY} = 'infinity' and ticket.ticket_id > :ticketId`
          : `(${URGENCY}, ticket.ticket_id) > (:dueAt::timestamptz, :ticketId)`,
        filter.after,
      );
    return query.orderBy(URGENCY, 'ASC').addOrderBy('ticket.ticket_id', 'ASC').limit(limit).getMany();
  }

  /** IDs of the tickets that this one goes on for, the oldest first. */
  async mergedInto(ticketId: string): Promise<string[]> {
    const merged = await this.source.getRepository(Ticket).find({
      select: { ticketId: true },
      where: { mergedInto: ticketId },
      order: { lodgedAt: 'ASC', ticketId: 'ASC' },
    });
    return merged.map(({ ticketId: id }) => id);
  }
}
