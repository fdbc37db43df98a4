import { Controller, Get, Put, Req } from '@nestjs/common';
import { type SavedView, SavedViews } from '@nivaran/identity';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { queueQuery } from '../queue/queue-query';
import { type LanguageQuery, finding, languageQuery, plainText } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { sessionOf } from '../session/visitor';

const MOST_VIEWS = 20;

const { view, desk, status, category, officer, district, channel, stage } = queueQuery.shape;
const day = z.iso.date().optional();
const savedView = z.strictObject({
  name: plainText(60).meta({ example: 'Aadhaar, due today' }),
  search: z
    .strictObject({
      view,
      desk,
      status,
      category,
      officer,
      district,
      channel,
      stage,
      lodgedFrom: day,
      lodgedBefore: day,
    })
    .meta({ description: 'What the queue is narrowed to: fields of GET /api/v1/queue.' }),
});
const savedViews = z
  .strictObject({
    items: z
      .array(savedView)
      .max(MOST_VIEWS)
      .superRefine((items, context) => {
        for (const [index, { name }] of items.entries())
          if (items.findIndex((each) => each.name === name) < index)
            context.addIssue({ code: 'custom', path: [index, 'name'], ...finding('TWICE', {}) });
      }),
  })
  .meta({ id: 'SavedViews' });
type Views = z.infer<typeof savedViews>;

/** The views of the queue that people save for themselves. */
@Controller('api/v1/account/views')
export class ViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Endpoint({
    summary: 'List my saved views of the queue',
    token: 'never',
    answer: { status: 200, schema: savedViews, description: 'In your order.' },
  })
  async listViews(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ items: readonly SavedView[] }> {
    return { items: await this.views.of(sessionOf(request).account.id) };
  }

  @Put()
  @Endpoint({
    summary: 'Save my views of the queue',
    description: `Puts these in the place of all that there were; at most ${MOST_VIEWS}, each name once.`,
    token: 'never',
    answer: { status: 200, schema: savedViews, description: 'As they are now.' },
    problems: ['CROSS_ORIGIN'],
  })
  async saveViews(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(savedViews) { items }: Views,
    @Req() request: FastifyRequest,
  ): Promise<{ items: readonly SavedView[] }> {
    const { id } = sessionOf(request).account;
    const saved = items.map(({ name, search }) => ({ name, search: given(search) }));
    await this.views.replace(id, saved);
    return { items: saved };
  }
}

function given(search: Views['items'][number]['search']): SavedView['search'] {
  return Object.fromEntries(
    Object.entries(search).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
}
