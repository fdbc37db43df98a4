import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { SENTENCES } from '../problems/catalogue';
import { type Code, STATUSES } from '../problems/codes';
import { type Access, setAccess } from '../session/access';
import { problemCodesOf } from './may-answer';

/** What the document calls the session cookie. */
export const SESSION_SCHEME = 'session';

const HEADERS = {
  ETag: { description: 'The version of the complaint; send it as If-Match.', example: '"4"' },
  Location: { description: 'Where it can be read.', example: '/api/v1/complaints/26148297315' },
  'Set-Cookie': { description: 'The session.', example: 'nivaran_session=…; HttpOnly; SameSite=Strict' },
  'Retry-After': { description: 'Seconds after which trying again makes sense.', example: '5' },
  'Content-Disposition': { description: 'A name for the file.', example: 'attachment; filename="sla-by-district.csv"' },
} as const;

const SECURITY: Readonly<Record<Access, { security?: Record<string, string[]>[] }>> = {
  'signed-in': { security: [{ [SESSION_SCHEME]: [] }] },
  anybody: { security: [{}, { [SESSION_SCHEME]: [] }] },
  open: {},
};

interface Answer {
  readonly status: 200 | 201 | 204 | 304 | 503;
  readonly description: string;
  /** Of a JSON answer. */
  readonly schema?: z.ZodType;
  /** Of an answer that is not JSON. */
  readonly mediaType?: string;
  readonly headers?: readonly (keyof typeof HEADERS)[];
}

interface EndpointOptions {
  readonly summary: string;
  readonly description?: string;
  /** Staff only, if not given. */
  readonly access?: Access;
  readonly answer: Answer;
  readonly others?: readonly Answer[];
  /** Beside those that the parts of its input bring along. */
  readonly problems?: readonly Code[];
}

/** A route: who may call it, its status, and all that the OpenAPI document says about it. */
export function Endpoint({
  summary,
  description,
  access = 'signed-in',
  answer,
  others = [],
  problems = [],
}: EndpointOptions) {
  return (target: object, method: string, descriptor: PropertyDescriptor): void => {
    const codes: Code[] = [
      ...problems,
      ...problemCodesOf(target, method),
      ...(access === 'open' ? [] : (['SIGN_IN_REQUIRED'] as const)),
      'INTERNAL_ERROR',
      'DATABASE_UNAVAILABLE',
    ];
    const answers = [answer, ...others];
    const told = codes.filter((code) => !answers.some(({ status }) => status === STATUSES[code]));
    applyDecorators(
      HttpCode(answer.status),
      setAccess(access),
      ApiOperation({ summary, ...(description === undefined ? {} : { description }), ...SECURITY[access] }),
      ...answers.map(documentAnswer),
      ...documentProblems([...new Set(told)]),
    )(target, method, descriptor);
  };
}

function documentAnswer({ status, description, schema, mediaType, headers = [] }: Answer) {
  const named = Object.fromEntries(headers.map((name) => [name, headerOf(name)]));
  return ApiResponse({
    status,
    description,
    ...(headers.length === 0 ? {} : { headers: named }),
    ...(schema === undefined ? {} : { standardSchema: schema }),
    ...(mediaType === undefined ? {} : { content: { [mediaType]: { schema: { type: 'string' } } } }),
  });
}

function headerOf(name: keyof typeof HEADERS) {
  const { description, example } = HEADERS[name];
  return { description, schema: { type: 'string', example } } as const;
}

/** One response for each status; its schema lists the codes that it can bear. */
function documentProblems(codes: readonly Code[]) {
  const statuses = [...new Set(codes.map((code) => STATUSES[code]))];
  return statuses.map((status) => {
    const ofStatus = codes.filter((code) => STATUSES[code] === status);
    return ApiResponse({
      status,
      description: ofStatus.map((code) => `\`${code}\`: ${SENTENCES.en[code].title}.`).join('\n\n'),
      ...(status === 503 ? { headers: { 'Retry-After': headerOf('Retry-After') } } : {}),
      ...(status === 412 ? { headers: { ETag: headerOf('ETag') } } : {}),
      content: {
        'application/problem+json': {
          schema: {
            allOf: [
              { $ref: '#/components/schemas/Problem' },
              { type: 'object', properties: { code: { type: 'string', enum: ofStatus } } },
            ],
          },
        },
      },
    });
  });
}
