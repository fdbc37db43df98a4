import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { SENTENCES } from './catalogue';
import { CODES, type Code, STATUSES, isCode } from './codes';
import { RequestRefused } from './errors';
import { typeOf } from './problem';

const kind = z
  .object({ type: z.string(), code: z.string(), status: z.int(), title: z.string() })
  .meta({ id: 'ProblemKind' });
type Kind = z.infer<typeof kind>;

/** Where the `type` of a problem leads. */
@Controller('api/v1/problems')
export class ProblemsController {
  @Get()
  @Endpoint({
    summary: 'List the kinds of problems',
    access: 'open',
    answer: { status: 200, schema: z.object({ items: z.array(kind) }), description: 'All codes, with their statuses.' },
  })
  listProblems(@QueryOf(languageQuery) _query: LanguageQuery, @Req() request: FastifyRequest): { items: Kind[] } {
    return { items: CODES.map((code) => kindOf(code, request)) };
  }

  @Get(':code')
  @ApiParam({ name: 'code', schema: { type: 'string', example: 'VERSION_STALE' } })
  @Endpoint({
    summary: 'Read what kind of problem a code is',
    access: 'open',
    answer: { status: 200, schema: kind, description: 'The kind of problem.' },
    problems: ['PROBLEM_UNKNOWN'],
  })
  readProblem(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
  ): Kind {
    if (!isCode(code)) throw new RequestRefused('PROBLEM_UNKNOWN');
    return kindOf(code, request);
  }
}

function kindOf(code: Code, request: FastifyRequest): Kind {
  return { type: typeOf(code), code, status: STATUSES[code], title: SENTENCES[languageOf(request)][code].title };
}
