import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import { type FoundTicket, TicketsOfPerson, ticketsProjection } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { languageQuery, positionQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { foundTickets } from '../search/found-tickets';
import { type PersonExport, PersonExporter, personExport } from './person-export';

const citizenQuery = z.strictObject({ position: positionQuery, ...languageQuery.shape });
type CitizenQuery = z.infer<typeof citizenQuery>;

/** What a citizen has here. */
@Controller('api/v1/citizen')
export class CitizenController {
  constructor(
    private readonly queries: QueryBus,
    private readonly store: EventStore,
    private readonly exporter: PersonExporter,
  ) {}

  @Get('complaints')
  @Endpoint({
    summary: 'List my complaints',
    access: 'citizen',
    answer: { status: 200, schema: foundTickets, description: 'Those of the proved number, the newest first.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  async listMyComplaints(
    @QueryOf(citizenQuery) { position }: CitizenQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ items: readonly FoundTicket[] }> {
    return { items: await this.tickets(request, position) };
  }

  @Get('export')
  @Endpoint({
    summary: 'Take all my data along',
    description: 'Everything that is kept of the proved number, and which offices looked at name and number.',
    access: 'citizen',
    answer: {
      status: 200,
      schema: personExport,
      description: 'A file for people and programs.',
      headers: ['Content-Disposition'],
    },
    problems: ['NO_PACK_IN_FORCE', 'STORE_UNAVAILABLE'],
  })
  async exportMyData(
    @QueryOf(citizenQuery) { position }: CitizenQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonExport> {
    const tickets = await this.tickets(request, position);
    const person = request.citizen?.person ?? '';
    const data = await this.exporter.export(person, tickets, languageOf(request), request.ip);
    reply.header('content-disposition', 'attachment; filename="nivaran-my-data.json"');
    return data;
  }

  private async tickets(request: FastifyRequest, position: number | undefined): Promise<readonly FoundTicket[]> {
    const person = request.citizen?.person ?? null;
    if (position !== undefined) await waitForPosition(this.store, ticketsProjection.name, position);
    return person === null ? [] : this.queries.execute(new TicketsOfPerson(person, languageOf(request)));
  }
}
