import { Controller, Get, HttpStatus, Inject, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Outcome, PERMISSIONS, type Scope, type StaffRole } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import type { Account } from '@nivaran/identity';
import { CLOCK, type Clock } from '@nivaran/platform';
import { GetQueue, GetQueueCounts, type QueueCounts, type QueuePage, ticketsProjection } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { outcome } from '../complaints/complaint-answers';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { EtagOfOutcome } from '../requests/etag';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { CommandId } from '../requests/parts';
import { actorOf } from '../session/actor-of';
import { scopeOfReader } from '../session/scope-of-reader';
import { queueCounts, queuePage } from './queue-answers';
import { queueFilter, queueReader } from './queue-filter';
import {
  type QueueCountsQuery,
  type QueueQuery,
  type TakeNextBody,
  queueCountsQuery,
  queueQuery,
  takeNextBody,
} from './queue-query';
import { deskToShow } from './queue-scope';
import { TakeNext } from './take-next';

@Controller('api/v1/queue')
export class QueueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly store: EventStore,
    private readonly next: TakeNext,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List the tickets of a desk',
    description:
      'Officers and supervisors see their own desk. Others may name one, or see all desks if they have none.',
    answer: { status: 200, schema: queuePage, description: 'A page of tickets, most urgent first.' },
    problems: ['QUEUE_NOT_YOURS', 'INPUT_UNKNOWN', 'CURSOR_INVALID'],
  })
  async listQueue(@QueryOf(queueQuery) query: QueueQuery, @Req() request: FastifyRequest): Promise<QueuePage> {
    const account = signedIn(request);
    const directory = this.packs.current();
    const desk = deskToShow(account, query.desk, directory);
    if (query.position !== undefined) await waitForPosition(this.store, ticketsProjection.name, query.position);
    const { cursor = null, limit } = query;
    const filter = queueFilter(query, queueReader(account, this.clock, directory), directory);
    const language = languageOf(request);
    const isOfAny = desk === null || query.view === 'mentioned'; // a note names people at whichever desk
    const whose = isOfAny ? { desk: null, within: this.scope(request) } : { desk };
    return this.queries.execute(new GetQueue({ ...filter, ...whose, cursor, limit }, language));
  }

  @Get('counts')
  @Endpoint({
    summary: 'Count the tickets of each view of a queue',
    description: 'Of the desk that the queue itself would show.',
    answer: { status: 200, schema: queueCounts, description: 'The number of tickets of each view.' },
    problems: ['QUEUE_NOT_YOURS', 'INPUT_UNKNOWN'],
  })
  async countQueue(
    @QueryOf(queueCountsQuery) query: QueueCountsQuery,
    @Req() request: FastifyRequest,
  ): Promise<QueueCounts> {
    const account = signedIn(request);
    const directory = this.packs.current();
    const desk = deskToShow(account, query.desk, directory);
    if (query.position !== undefined) await waitForPosition(this.store, ticketsProjection.name, query.position);
    // Counts are kept for each desk and for all of them: nobody who sees a part of it is told the whole.
    const counted = desk === null && this.scope(request).kind === 'desk' ? account.desk : desk;
    return this.queries.execute(new GetQueueCounts(counted, queueReader(account, this.clock, directory)));
  }

  @Post('next')
  @UseInterceptors(EtagOfOutcome)
  @Endpoint({
    summary: 'Take the most urgent ticket that nobody has',
    description: 'Accepts it for you. However many ask at the same time, each gets a ticket of their own.',
    answer: {
      status: 200,
      schema: outcome,
      description: 'The ticket that is yours now.',
      headers: ['ETag', 'Location'],
    },
    others: [{ status: 204, description: 'Nothing is left in the queue of your desk: well done.' }],
    problems: ['ROLE_MAY_NOT', 'QUEUE_NOT_YOURS', 'NOT_YOUR_DESK', 'WRONG_STATUS', 'NO_PACK_IN_FORCE'],
  })
  async takeNext(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @CommandId() commandId: string,
    @JsonBody(takeNextBody) { desk: asked }: TakeNextBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outcome | undefined> {
    const account = signedIn(request);
    const { role, desk } = account;
    const mayAccept: readonly StaffRole[] = PERMISSIONS.accept.staff;
    if (desk === null || !mayAccept.includes(role)) throw new RequestRefused('ROLE_MAY_NOT');
    if (asked !== undefined && asked !== desk) throw new RequestRefused('QUEUE_NOT_YOURS');
    const taken = await this.next.take(actorOf(request), desk, commandId);
    if (taken) reply.header('location', `/api/v1/complaints/${taken.ticketId}`);
    else reply.code(HttpStatus.NO_CONTENT);
    return taken;
  }

  private scope(request: FastifyRequest): Scope {
    return scopeOfReader({ actor: actorOf(request), language: languageOf(request) }, this.packs.current());
  }
}

function signedIn({ account }: FastifyRequest): Account {
  if (!account) throw new RequestRefused('SIGN_IN_REQUIRED');
  return account;
}
