import { Controller, Get, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { parseBeneficiaryReference, parseMobile } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import { Audit } from '@nivaran/identity';
import { type FoundTicket, type ReaderOf, SearchTickets, ticketsProjection } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { languageQuery, positionQuery, text } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { Reader } from '../requests/parts';
import { scopeOfReader } from '../session/scope-of-reader';
import { visitorOf } from '../session/visitor';
import { foundTickets } from './found-tickets';

const searchQuery = z.strictObject({
  q: text(1, 40).meta({
    description:
      'A ticket ID, a mobile number or a beneficiary reference, however it is written; or words: category, district, desk.',
    example: '26148297315',
  }),
  position: positionQuery,
  ...languageQuery.shape,
});

@Controller('api/v1/search')
export class SearchController {
  constructor(
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly store: EventStore,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Find tickets',
    description:
      'By ticket ID, mobile number, beneficiary reference, or (open ones) by words, within your scope, the newest first, at most ' +
      '50. That a number was looked for is recorded.',
    roles: ['helpdesk', 'officer', 'supervisor', 'state', 'national'],
    answer: { status: 200, schema: foundTickets, description: 'What was found; nothing is no fault.' },
    problems: ['SEARCH_UNREADABLE', 'STORE_UNAVAILABLE', 'NO_PACK_IN_FORCE'],
  })
  async search(
    @QueryOf(searchQuery) { q, position }: z.infer<typeof searchQuery>,
    @Reader() reader: ReaderOf,
    @Req() request: FastifyRequest,
  ): Promise<{ items: readonly FoundTicket[] }> {
    if (position !== undefined) await waitForPosition(this.store, ticketsProjection.name, position);
    const scope = scopeOfReader(reader, this.packs.current());
    const items = await this.queries.execute(new SearchTickets(q, scope, reader.language));
    if (parseMobile(q) !== null || parseBeneficiaryReference(q) !== null) {
      const by = visitorOf(request);
      const data = { account: by.account?.id ?? '', found: items.map(({ ticketId }) => ticketId) };
      await this.audit.record({ type: 'NumberSearched', data }, by); // before anything is shown
    }
    return { items };
  }
}
