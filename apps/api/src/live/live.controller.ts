import { Controller, Delete, type MessageEvent, Put, Req, Sse } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Scope } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { GetPlace, type ReaderOf } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import {
  EMPTY,
  type Observable,
  concatWith,
  from,
  ignoreElements,
  interval,
  map,
  merge,
  mergeMap,
  of,
  takeUntil,
  timer,
} from 'rxjs';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { type LanguageQuery, finding, languageQuery, noInput } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { Reader, TicketIdOf } from '../requests/parts';
import { scopeOfReader } from '../session/scope-of-reader';
import type { Live, Watched } from './live-event';
import { LiveFeed } from './live-feed';
import { Presence } from './presence';

/** In ms; a connection on which nothing moves for a minute is taken for dead. */
const SIGN_OF_LIFE_EVERY = 20_000;
/** A stream ends then, and a browser opens it anew: whoever is signed out by then is told nothing more. */
const LONGEST_SECONDS = 600;

const streamQuery = z.strictObject({
  seconds: z.coerce
    .number()
    .refine(
      (value) => Number.isInteger(value) && value >= 0 && value <= LONGEST_SECONDS,
      finding('NUMBER_RANGE', { minimum: 0, maximum: LONGEST_SECONDS }),
    )
    .default(LONGEST_SECONDS)
    .meta({
      type: 'integer',
      minimum: 0,
      maximum: LONGEST_SECONDS,
      example: 0,
      description: 'How long it stays open.',
    }),
  ...languageQuery.shape,
});

const watchers = z
  .object({ others: z.array(z.string()).meta({ description: 'Accounts that have it open besides you.' }) })
  .meta({ id: 'Watchers' });

/** What happens while somebody looks: changes of tickets, and who else has one open. */
@Controller('api/v1')
export class LiveController {
  constructor(
    private readonly feed: LiveFeed,
    private readonly presence: Presence,
    private readonly queries: QueryBus,
    private readonly packs: Packs,
  ) {}

  @Sse('events/stream')
  @Endpoint({
    summary: 'Hear what happens to tickets, as it happens',
    description:
      'Server-sent events, of tickets in your scope alone. `tickets`: `{tickets: [{ticketId, version, status}]}`, or ' +
      '`{tickets: null}` where they are too many to name, once lists show it. `presence`: `{ticketId, accounts}`, who has it ' +
      'open now. What happens while nobody is connected is not told afterwards: read the lists again.',
    answer: { status: 200, mediaType: 'text/event-stream', description: 'The stream.' },
  })
  hearEvents(
    @QueryOf(streamQuery) { seconds }: z.infer<typeof streamQuery>,
    @Reader() reader: ReaderOf,
  ): Observable<MessageEvent> {
    const scope = scopeOfReader(reader, this.packs.current());
    const signs = interval(SIGN_OF_LIFE_EVERY).pipe(map(() => ({ type: 'alive', data: {} })));
    const begun: Observable<MessageEvent> = of({ type: 'alive', data: {} });
    if (seconds === 0) return begun;
    const present = from(this.presence.all()).pipe(
      mergeMap((each) => messageFor(scope, { kind: 'presence', ...each })),
    );
    const told = this.feed.listen().pipe(mergeMap((live) => messageFor(scope, live)));
    const ended = this.feed.listen().pipe(ignoreElements(), concatWith(of(true)));
    return merge(begun, present, told, signs).pipe(takeUntil(merge(timer(seconds * 1000), ended)));
  }

  @Put('complaints/:ticketId/presence')
  @Endpoint({
    summary: 'Say that you have a ticket open',
    description: 'To be said again every 30 seconds. Others hear it as `presence` in the stream of events.',
    answer: { status: 200, schema: watchers, description: 'Who else has it open.' },
    problems: ['OUT_OF_SCOPE', 'CROSS_ORIGIN'],
  })
  async beThere(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Reader() reader: ReaderOf,
    @JsonBody(noInput) _body: object,
    @Req() request: FastifyRequest,
  ): Promise<{ others: readonly string[] }> {
    return { others: await this.say(ticketId, reader, request, true) };
  }

  @Delete('complaints/:ticketId/presence')
  @Endpoint({
    summary: 'Say that you have closed a ticket',
    answer: { status: 204, description: 'The others know.' },
    problems: ['OUT_OF_SCOPE', 'CROSS_ORIGIN'],
  })
  async beGone(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Reader() reader: ReaderOf,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.say(ticketId, reader, request, false);
  }

  private async say(ticketId: string, reader: ReaderOf, { account }: FastifyRequest, isThere: boolean) {
    if (!account) throw new RequestRefused('SIGN_IN_REQUIRED');
    const place = await this.queries.execute(new GetPlace(ticketId, reader));
    return this.presence.say({ ...place, account: account.id, isThere });
  }
}

function messageFor(scope: Scope, live: Live): Observable<MessageEvent> {
  if (live.kind === 'presence') {
    if (!isInScope(scope, live)) return EMPTY;
    return of({ type: 'presence', data: { ticketId: live.ticketId, accounts: live.accounts } });
  }
  const tickets = live.tickets?.filter((ticket) => isInScope(scope, ticket)) ?? null;
  if (tickets?.length === 0) return EMPTY;
  const data = { tickets: tickets?.map(({ ticketId, version, status }) => ({ ticketId, version, status })) ?? null };
  return of({ type: 'tickets', data });
}

function isInScope(scope: Scope, { desks, districtLgd }: Pick<Watched, 'desks' | 'districtLgd'>): boolean {
  return (
    scope.kind === 'all' || desks.includes(scope.desk) || (districtLgd !== null && districtLgd === scope.districtLgd)
  );
}
