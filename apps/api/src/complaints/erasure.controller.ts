import { Controller, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ActionRequest } from '@nivaran/complaints';
import { type Erased, Runtime, erasePerson } from '@nivaran/runtime';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { EtagOfOutcome } from '../requests/etag';
import { JsonBody } from '../requests/inputs';
import { ActionRequestOf } from '../requests/parts';
import { ACTION_PROBLEMS } from './action-endpoint';
import { closeBody } from './action-bodies';
import { outcome } from './complaint-answers';

const erased = outcome
  .extend({ tickets: z.array(z.string()).meta({ description: 'All complaints of the person.' }) })
  .meta({ id: 'Erased' });

/** The end of what is kept of a person. */
@Controller('api/v1/complaints/:ticketId/actions')
@UseInterceptors(EtagOfOutcome)
export class ErasureController {
  constructor(
    private readonly runtime: Runtime,
    private readonly commands: CommandBus,
  ) {}

  @Post('erase')
  @Endpoint({
    summary: 'Erase the person of a complaint',
    description:
      'Name, numbers, words and files of all their complaints, for good. What was done, by whom and when stays. None of their complaints may be under way.',
    token: 'never',
    roles: ['admin'],
    answer: { status: 200, schema: erased, description: 'Erased.', headers: ['ETag'] },
    problems: [...ACTION_PROBLEMS, 'PERSON_HAS_OPEN_TICKETS', 'TICKETS_BEHIND', 'ATTACHMENT_STORE_UNAVAILABLE'],
  })
  erasePerson(@ActionRequestOf() request: ActionRequest, @JsonBody(closeBody) _body: object): Promise<Erased> {
    return erasePerson(this.runtime, this.commands, request, 'request');
  }
}
