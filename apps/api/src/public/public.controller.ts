import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import type { Language } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { TrackComplaint, type TrackingView } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { pin } from '../complaints/lodge-body';
import { Endpoint } from '../openapi/endpoint';
import { Guesses } from '../limits/guesses';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { checked } from '../requests/input.pipe';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { TicketIdOf } from '../requests/parts';
import { categoriesAnswer, consentAnswer, districtsAnswer, pinAnswer, trackingAnswer } from './public-answers';

/** Changes only when a pack is published. */
const FIVE_MINUTES = 'public, max-age=300';

const pinPath = z.object({ pin });

/** What needs no sign-in: to see where a complaint stands, and what lodging one asks for. */
@Controller('api/v1/public')
export class PublicController {
  constructor(
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly guesses: Guesses,
  ) {}

  @Get('track/:ticketId')
  @Endpoint({
    summary: 'See where a complaint stands',
    access: 'open',
    answer: { status: 200, schema: trackingAnswer, description: 'Its status, desks, stages and due date.' },
  })
  async trackComplaint(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Req() request: FastifyRequest,
  ): Promise<TrackingView> {
    return this.guesses.watch(request, () => this.queries.execute(new TrackComplaint(ticketId, languageOf(request))));
  }

  @Get('categories')
  @Header('cache-control', FIVE_MINUTES)
  @Header('vary', 'accept-language')
  @Endpoint({
    summary: 'List what can be complained about',
    access: 'open',
    answer: { status: 200, schema: categoriesAnswer, description: 'All categories, in the order of the pack.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  listCategories(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): z.infer<typeof categoriesAnswer> {
    const language = languageOf(request);
    const items = this.packs.current().pack.categories.map(({ code, name, example, evidence, urgent }) => ({
      ...{ code, name: name[language], example: example[language], evidence: [...evidence[language]], urgent },
    }));
    return { items };
  }

  @Get('consent')
  @Header('cache-control', FIVE_MINUTES)
  @Header('vary', 'accept-language')
  @Endpoint({
    summary: 'Read what a citizen agrees to',
    description: 'Its version is sent with the complaint, and stands in the log.',
    access: 'open',
    answer: { status: 200, schema: consentAnswer, description: 'The words in force.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  readConsent(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): z.infer<typeof consentAnswer> {
    const directory = this.packs.current();
    return { version: directory.consentVersion, text: directory.message(languageOf(request), 'consent.text') };
  }

  @Get('districts')
  @Header('cache-control', FIVE_MINUTES)
  @Header('vary', 'accept-language')
  @Endpoint({
    summary: 'List the districts',
    access: 'open',
    answer: { status: 200, schema: districtsAnswer, description: 'All districts, by name.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  listDistricts(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): z.infer<typeof districtsAnswer> {
    const language = languageOf(request);
    const lgds = this.packs.current().pack.districts.map(({ lgd }) => lgd);
    const items = this.districts(lgds, language).sort((a, b) => a.name.localeCompare(b.name, language));
    return { items };
  }

  @Get('pins/:pin')
  @Header('cache-control', FIVE_MINUTES)
  @Header('vary', 'accept-language')
  @ApiParam({ name: 'pin', schema: { type: 'string', example: '462001' } })
  @Endpoint({
    summary: 'Find the districts of a PIN code',
    access: 'open',
    answer: { status: 200, schema: pinAnswer, description: 'Its districts, the likeliest first.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  findPin(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Param('pin') typed: string,
    @Req() request: FastifyRequest,
  ): z.infer<typeof pinAnswer> {
    const { pin: digits } = checked(pinPath, { pin: typed });
    const lgds = this.packs
      .current()
      .districtsOfPin(digits)
      .map(({ lgd }) => lgd);
    return { pin: digits, districts: this.districts(lgds, languageOf(request)) };
  }

  private districts(lgds: readonly number[], language: Language): { lgd: number; name: string }[] {
    const directory = this.packs.current();
    return lgds.map((lgd) => ({ lgd, name: directory.district(lgd).name[language] }));
  }
}
