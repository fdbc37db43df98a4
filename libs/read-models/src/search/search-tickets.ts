import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Language, type Scope, parseBeneficiaryReference, parseMobile, parseTicketId } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { Vault } from '@nivaran/event-store';
import { NivaranError } from '@nivaran/platform';
import { DataSource } from 'typeorm';
import { scopeValues } from '../reading/in-scope';
import { isOpen } from '../tickets/is-open';
import { meantByWords } from './words';
import { type FoundRow, type FoundTicket, foundTicket } from './found-ticket';

/** What was typed is no number of ours, and not all of its words mean something. */
export class SearchUnreadable extends NivaranError {
  readonly code = 'SEARCH_UNREADABLE';

  constructor() {
    super(
      'Give a ticket ID (11 digits), a mobile number (10), a beneficiary reference (14), or words: category, district or desk.',
    );
  }
}

/**
 * Tickets within a scope by ticket ID, by the mobile number or a beneficiary reference of whoever complains, or open ones by
 * words; the newest first, at most 50.
 */
export class SearchTickets extends Query<readonly FoundTicket[]> {
  constructor(
    readonly typed: string,
    readonly scope: Scope,
    readonly language: Language,
  ) {
    super();
  }
}

/** Tickets of one person, the newest first. For that person: who asks has proved who they are. */
export class TicketsOfPerson extends Query<readonly FoundTicket[]> {
  constructor(
    readonly person: string,
    readonly language: Language,
  ) {
    super();
  }
}

const MOST = 50;
const SQL = `
  select ticket_id, status, category, holder, lodged_at from read_models.tickets t
   where {what} and ($2::text is null or $2 in (t.holder, t.accountable, t.appealed_from) or t.district_lgd = $3)
   order by lodged_at desc, ticket_id limit ${MOST}`;
const BY_TICKET = SQL.replace('{what}', 't.ticket_id = $1');
const BY_PERSON = SQL.replace('{what}', 't.person = any($1)');
const BY_WORDS = SQL.replace(
  '{what}',
  `${isOpen('t.status')} and $1 and ($4::text[] = '{}' or t.category = any($4))
     and ($5::integer[] = '{}' and $6::text[] = '{}' or t.district_lgd = any($5) or t.holder = any($6))`,
);

@QueryHandler(SearchTickets)
export class SearchTicketsHandler implements IQueryHandler<SearchTickets> {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly packs: Packs,
  ) {}

  /** @throws SearchUnreadable */
  async execute({ typed, scope, language }: SearchTickets): Promise<readonly FoundTicket[]> {
    const rows = await this.rows(typed, scope);
    return rows.map((row) => foundTicket(row, this.packs.current(), language));
  }

  /** The number itself is in no table: its keyed hash finds the person, whose id stands in the row. */
  private async rows(typed: string, scope: Scope): Promise<FoundRow[]> {
    const ticket = parseTicketId(typed);
    if (ticket.kind === 'valid') return this.source.query(BY_TICKET, [ticket.ticketId, ...scopeValues(scope)]);
    const mobile = parseMobile(typed);
    if (mobile !== null) {
      const person = await this.vault.find(mobile);
      return this.ofPersons(person === undefined ? [] : [person], scope);
    }
    const reference = parseBeneficiaryReference(typed);
    if (reference !== null) return this.ofPersons(await this.vault.findByReference(reference), scope);
    const meant = meantByWords(typed, this.packs.current());
    if (meant === null) throw new SearchUnreadable();
    const { categories, districts, desks } = meant;
    return this.source.query(BY_WORDS, [true, ...scopeValues(scope), categories, districts, desks]);
  }

  private async ofPersons(persons: readonly string[], scope: Scope): Promise<FoundRow[]> {
    return persons.length === 0 ? [] : this.source.query(BY_PERSON, [persons, ...scopeValues(scope)]);
  }
}

@QueryHandler(TicketsOfPerson)
export class TicketsOfPersonHandler implements IQueryHandler<TicketsOfPerson> {
  constructor(
    private readonly source: DataSource,
    private readonly packs: Packs,
  ) {}

  async execute({ person, language }: TicketsOfPerson): Promise<readonly FoundTicket[]> {
    const rows = await this.source.query<FoundRow[]>(
      `select ticket_id, status, category, holder, lodged_at from read_models.tickets where person = $1
        order by lodged_at desc, ticket_id`,
      [person],
    );
    return rows.map((row) => foundTicket(row, this.packs.current(), language));
  }
}
