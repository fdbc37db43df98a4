import { Controller, Get, Header, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetIncidents } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { publicIncidents } from './incident-answers';

/** More at once than a citizen reads. */
const MOST = 20;

/** What holds up complaints at this moment, for everybody to read. */
@Controller('api/v1/public/incidents')
export class PublicIncidentsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Header('cache-control', 'public, max-age=30')
  @Header('vary', 'accept-language')
  @Endpoint({
    summary: 'See what holds up complaints now',
    access: 'open',
    answer: { status: 200, schema: publicIncidents, description: 'The incidents that are open.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  async listOpenIncidents(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof publicIncidents>> {
    const asked = new GetIncidents({ status: 'open', cursor: null, limit: MOST }, languageOf(request));
    const { items } = await this.queries.execute(asked);
    return {
      items: items.map(({ title, text, source, startedAt, expectedEnd }) => ({
        ...{ title, text, source, startedAt, expectedEnd },
      })),
    };
  }
}
