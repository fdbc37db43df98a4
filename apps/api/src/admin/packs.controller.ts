import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { InputUnknown } from '@nivaran/complaints';
import { type PackChange, Packs, diffPacks } from '@nivaran/directory';
import { EventStore } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { clocksByDesk, clocksToMove, type ClockToMove } from '@nivaran/runtime';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { named } from '../complaints/complaint-answers';
import { packChange, packChangeAnswer } from '../directory/pack-change';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';

const LOOKING = ['admin', 'auditor'] as const;
/** Open complaints that a preview looks through at most: it must answer while somebody waits. */
const MOST_LOOKED_AT = 20_000;

const publication = z.object({
  version: z.string(),
  publishedAt: z.iso.datetime(),
  by: z.string().nullable().meta({ description: 'null: Nivaran itself, at its start.' }),
  reason: z.string().nullable(),
  inForce: z.boolean(),
  changes: z.int().nullable().meta({ description: 'To the one before; null for the first.' }),
});
const packVersions = z
  .object({ items: z.array(publication).meta({ description: 'The latest first.' }) })
  .meta({ id: 'PackVersions' });

const packDifference = z
  .object({
    from: z.string().nullable().meta({ description: 'The version before; null if there is none.' }),
    to: z.string(),
    changes: z.array(packChange),
  })
  .meta({ id: 'PackDifference' });

const packEffect = z
  .object({
    lookedAt: z.int().meta({ description: 'Open complaints.' }),
    isWhole: z.boolean().meta({ description: `Whether these are all; at most ${MOST_LOOKED_AT} are looked at.` }),
    clocks: z.int().meta({ description: 'Clocks that would be due at another time, or counted otherwise.' }),
    earlier: z.int(),
    later: z.int(),
    byDesk: z.array(z.object({ desk: named.nullable(), clocks: z.int() })),
  })
  .meta({ id: 'PackEffect' });

/** The packs that were in force, what each of them changed, and what moving the open clocks under one would do. */
@Controller('api/v1/admin/packs')
export class PacksController {
  constructor(
    private readonly packs: Packs,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List published packs',
    roles: LOOKING,
    answer: { status: 200, schema: packVersions, description: 'Every time that a pack came into force.' },
  })
  async listPacks(@QueryOf(languageQuery) _query: LanguageQuery): Promise<z.infer<typeof packVersions>> {
    const publications = await this.packs.publications();
    await this.packs.ensure(publications.map(({ version }) => version));
    return {
      items: publications
        .map(({ version, at, by, reason, previous }, index) => ({
          ...{
            version,
            publishedAt: new Date(at).toISOString(),
            by,
            reason,
            inForce: index === publications.length - 1,
          },
          changes: previous === null ? null : this.changes(previous, version).length,
        }))
        .toReversed(),
    };
  }

  @Get(':version')
  @Endpoint({
    summary: 'Read what a published pack changed',
    roles: LOOKING,
    answer: { status: 200, schema: packDifference, description: 'To the one that was in force before it.' },
    problems: ['INPUT_UNKNOWN'],
  })
  async readPack(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Param('version') version: string,
  ): Promise<z.infer<typeof packDifference>> {
    const published = await this.published(version);
    const { previous } = published;
    await this.packs.ensure([version, ...(previous === null ? [] : [previous])]);
    const changes = previous === null ? [] : this.changes(previous, version);
    return { from: previous, to: version, changes: changes.map(packChangeAnswer) };
  }

  @Get(':version/effect')
  @Endpoint({
    summary: 'See what moving the open clocks under a published pack would do',
    description:
      'Changes nothing. A later pack leaves open clocks alone until they are moved (nivaran pack move-clocks).',
    roles: ['admin'],
    limit: 'report',
    answer: { status: 200, schema: packEffect, description: 'How many clocks, at which desks.' },
    problems: ['INPUT_UNKNOWN', 'STORE_UNAVAILABLE'],
  })
  async readEffect(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Param('version') version: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof packEffect>> {
    await this.published(version);
    await this.packs.ensure([version]);
    const language = languageOf(request);
    const directory = this.packs.version(version);
    const clocks: ClockToMove[] = [];
    let [lookedAt, open] = [0, 0];
    const moves = clocksToMove({ store: this.store, packs: this.packs }, directory, this.clock.now(), (done, of) => {
      [lookedAt, open] = [done, of];
    });
    for await (const clock of moves) {
      clocks.push(clock);
      if (lookedAt >= MOST_LOOKED_AT) break;
    }
    const moved = clocks.filter(
      ({ dueBefore, dueAfter }) => dueBefore !== null && dueAfter !== null && dueBefore !== dueAfter,
    );
    return {
      ...{ lookedAt, isWhole: lookedAt >= open, clocks: clocks.length },
      earlier: moved.filter(({ dueBefore, dueAfter }) => (dueAfter ?? '') < (dueBefore ?? '')).length,
      later: moved.filter(({ dueBefore, dueAfter }) => (dueAfter ?? '') > (dueBefore ?? '')).length,
      byDesk: clocksByDesk(clocks).map(({ desk, clocks: count }) => ({
        desk:
          desk === null
            ? null
            : { code: desk, name: directory.hasDesk(desk) ? directory.desk(desk).name[language] : desk },
        clocks: count,
      })),
    };
  }

  private changes(from: string, to: string): readonly PackChange[] {
    return diffPacks(this.packs.version(from).pack, this.packs.version(to).pack);
  }

  /** The last time that it came into force. */
  private async published(version: string) {
    const found = (await this.packs.publications()).findLast((each) => each.version === version);
    if (!found) throw new InputUnknown('version', version);
    return found;
  }
}
