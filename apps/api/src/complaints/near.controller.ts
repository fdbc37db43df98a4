import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PERMISSIONS } from '@nivaran/complaints';
import { REPLY_ACTIONS } from '@nivaran/directory';
import { ROLES } from '@nivaran/identity';
import {
  GetPlace,
  GetRelated,
  GetReplies,
  type ReaderOf,
  type RelatedTickets,
  type ReplyView,
} from '@nivaran/read-models';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { Reader, TicketIdOf } from '../requests/parts';
import { foundTicket } from '../search/found-tickets';
import { Colleagues } from './colleagues';

const relatedAnswer = z
  .object({
    earlier: z.array(foundTicket).meta({ description: 'Of the same person, whenever; at most ten.' }),
    similar: z.array(foundTicket).meta({
      description: 'Of others: open, of its category and district, lodged within 15 days of it; at most ten.',
    }),
  })
  .meta({ id: 'RelatedTickets' }) satisfies z.ZodType<RelatedTickets>;

const repliesAnswer = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        action: z.enum(REPLY_ACTIONS).meta({ description: 'For whose text it is meant.' }),
        name: z.string(),
        text: z.string().meta({ description: 'In the language of the complaint, filled in.' }),
      }),
    ),
  })
  .meta({ id: 'Replies' });

const colleaguesAnswer = z
  .object({
    items: z.array(
      z.object({ account: z.string(), name: z.string(), role: z.enum(ROLES), desk: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Colleagues' });

/** What helps whoever works on a complaint: what stands near it, what is often said, and whom to ask. */
@Controller('api/v1/complaints/:ticketId')
export class NearController {
  constructor(
    private readonly queries: QueryBus,
    private readonly colleagues: Colleagues,
  ) {}

  @Get('related')
  @Endpoint({
    summary: 'Find earlier and similar complaints',
    description: 'Within your scope, the newest first.',
    answer: { status: 200, schema: relatedAnswer, description: 'What was found; nothing is no fault.' },
    problems: ['OUT_OF_SCOPE'],
  })
  readRelated(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Reader() reader: ReaderOf,
  ): Promise<RelatedTickets> {
    return this.queries.execute(new GetRelated(ticketId, reader));
  }

  @Get('replies')
  @Endpoint({
    summary: 'List prepared replies for a complaint',
    description:
      'What the pack in force has prepared for its category, filled in. Change it as you need before you send it.',
    answer: { status: 200, schema: repliesAnswer, description: 'In the order of the pack.' },
    problems: ['OUT_OF_SCOPE'],
  })
  async readReplies(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Reader() reader: ReaderOf,
  ): Promise<{ items: readonly ReplyView[] }> {
    return { items: await this.queries.execute(new GetReplies(ticketId, reader)) };
  }

  @Get('colleagues')
  @Endpoint({
    summary: 'List whom a note on a complaint can be for',
    roles: PERMISSIONS.note.staff,
    answer: {
      status: 200,
      schema: colleaguesAnswer,
      description: 'Whoever may see it and works on complaints, but you.',
    },
    problems: ['OUT_OF_SCOPE'],
  })
  async listColleagues(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Reader() reader: ReaderOf,
  ): Promise<z.infer<typeof colleaguesAnswer>> {
    await this.queries.execute(new GetPlace(ticketId, reader));
    const items = await this.colleagues.of(ticketId, reader.actor);
    return { items: items.map(({ id: account, name, role, desk }) => ({ account, name, role, desk })) };
  }
}
