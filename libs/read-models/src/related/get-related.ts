import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OutOfScope, scopeOf } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { DataSource } from 'typeorm';
import { ComplaintReader } from '../reading/complaint-reader';
import { assertInScope, scopeValues } from '../reading/in-scope';
import type { ReaderOf } from '../reading/reader';
import { type FoundRow, type FoundTicket, foundTicket } from '../search/found-ticket';
import { isOpen } from '../tickets/is-open';

/** What stands near a ticket, within the reader's scope; the newest first, at most ten of each. */
export interface RelatedTickets {
  /** Of the same person, whenever, ended or not. */
  readonly earlier: readonly FoundTicket[];
  /** Of others: open, of the same category and district, lodged within 15 days before or after. */
  readonly similar: readonly FoundTicket[];
}

/** For staff: whose tickets are whose is told by the lists alone, without a name or a number. */
export class GetRelated extends Query<RelatedTickets> {
  constructor(
    readonly ticketId: string,
    readonly reader: ReaderOf,
  ) {
    super();
  }
}

const SQL = readFileSync(join(__dirname, 'related.sql'), 'utf8').replaceAll('{open}', isOpen('t.status'));

@QueryHandler(GetRelated)
export class GetRelatedHandler implements IQueryHandler<GetRelated> {
  constructor(
    private readonly complaints: ComplaintReader,
    private readonly source: DataSource,
    private readonly packs: Packs,
  ) {}

  /** @throws ComplaintNotFound, OutOfScope */
  async execute({ ticketId, reader: { actor, language } }: GetRelated): Promise<RelatedTickets> {
    const directory = this.packs.current();
    const { complaint } = await this.complaints.read(ticketId);
    assertInScope(actor, complaint, directory);
    if (actor.kind !== 'staff') throw new OutOfScope();
    const rows = await this.source.query<(FoundRow & { readonly why: keyof RelatedTickets })[]>(SQL, [
      ticketId,
      ...scopeValues(scopeOf(actor, directory)),
    ]);
    const found = (why: keyof RelatedTickets) =>
      rows.filter((row) => row.why === why).map((row) => foundTicket(row, directory, language));
    return { earlier: found('earlier'), similar: found('similar') };
  }
}
