import { HttpCode, applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Role, TokenScope } from '@nivaran/identity';
import type { z } from 'zod';
import { type RouteLimit, setLimit } from '../limits/limit-of-route';
import { SENTENCES } from '../problems/catalogue';
import { type Code, STATUSES } from '../problems/codes';
import { type Access, setAccess } from '../session/access';
import { problemCodesOf } from './may-answer';

/** What the document calls the session cookie. */
export const SESSION_SCHEME = 'session';
export const TOKEN_SCHEME = 'access-token';
export const CITIZEN_SCHEME = 'citizen';

const HEADERS = {
  ETag: { description: 'The version of the complaint; send it as If-Match.', example: '"4"' },
  Location: { description: 'Where it can be read, or where to go.', example: '/api/v1/complaints/26148297315' },
  'Set-Cookie': { description: 'The session.', example: 'nivaran_session=…; HttpOnly; SameSite=Strict' },
  'Retry-After': { description: 'Seconds after which trying again makes sense.', example: '5' },
  RateLimit: {
    description: 'What is left of the limit: requests, and seconds until it begins anew.',
    example: '"address-read";r=0;t=48',
  },
  'RateLimit-Policy': {
    description: 'The limit: requests, in how many seconds.',
    example: '"address-read";q=1200;w=60',
  },
  'Content-Disposition': { description: 'A name for the file.', example: 'attachment; filename="sla-by-district.csv"' },
} as const;

const LIMIT_HEADERS = ['Retry-After', 'RateLimit', 'RateLimit-Policy'] as const;

/** What the guard can answer with. */
const GUARDED = [
  ...(['SIGN_IN_REQUIRED', 'ACCESS_TOKEN_INVALID', 'ACCESS_TOKEN_SCOPE', 'SESSION_ONLY'] as const),
] satisfies Code[];
const UNFINISHED = [
  ...(['SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_SETUP_NEEDED', 'NEW_PASSWORD_NEEDED'] as const),
] satisfies Code[];

function securityOf(access: Access, token: EndpointOptions['token']): { security?: Record<string, string[]>[] } {
  const [session, bearer, number] = [{ [SESSION_SCHEME]: [] }, { [TOKEN_SCHEME]: [] }, { [CITIZEN_SCHEME]: [] }];
  const staff = token === 'never' ? [session] : [session, bearer];
  switch (access) {
    case 'open':
    case 'visitor':
      return {};
    case 'anybody':
      return { security: [{}, ...staff, number] };
    case 'signed-in':
      return { security: staff };
    case 'signing-in':
      return { security: [session] };
    case 'party':
      return { security: [...staff, number] };
    case 'citizen':
      return { security: [number] };
  }
}

const FILE = { type: 'string', format: 'binary' } as const;

interface Answer {
  readonly status: 200 | 201 | 202 | 204 | 302 | 304 | 503;
  readonly description: string;
  /** Of a JSON answer. */
  readonly schema?: z.ZodType;
  /** Of an answer that is not JSON. */
  readonly mediaType?: string;
  /** Of an answer that is a file: the media types that it can have. */
  readonly files?: readonly string[];
  readonly headers?: readonly (keyof typeof HEADERS)[];
}

interface EndpointOptions {
  readonly summary: string;
  readonly description?: string;
  /** Staff only, if not given. */
  readonly access?: Access;
  /** Of staff; all of them, if not given. */
  readonly roles?: readonly Role[];
  /** What an access token must open, where the method does not say it. */
  readonly token?: TokenScope | 'never';
  /** Only for whoever has just signed in. */
  readonly fresh?: boolean;
  /** As what its requests count, where that is not a read or a write. */
  readonly limit?: RouteLimit;
  readonly answer: Answer;
  readonly others?: readonly Answer[];
  /** Browsers come here: they are told in a page what went wrong, programs in JSON as everywhere. */
  readonly showsPages?: boolean;
  /** Beside those that the parts of its input bring along. */
  readonly problems?: readonly Code[];
}

/** A route: who may call it, its status, and all that the OpenAPI document says about it. */
export function Endpoint({
  summary,
  description,
  access = 'signed-in',
  roles,
  token,
  fresh = false,
  limit,
  answer,
  others = [],
  showsPages = false,
  problems = [],
}: EndpointOptions) {
  return (target: object, method: string, descriptor: PropertyDescriptor): void => {
    const codes: Code[] = [
      ...problems,
      ...problemCodesOf(target, method),
      ...(access === 'open'
        ? []
        : access === 'citizen'
          ? (['NUMBER_NOT_PROVED', 'ACCESS_TOKEN_INVALID'] as const)
          : GUARDED),
      ...(access === 'signed-in' || access === 'party' || access === 'anybody' ? UNFINISHED : []),
      ...(fresh ? (['SIGN_IN_AGAIN'] as const) : []),
      ...(roles === undefined ? [] : (['ROLE_MAY_NOT'] as const)),
      ...(limit === 'none' ? [] : (['TOO_MANY_REQUESTS'] as const)),
      'INTERNAL_ERROR',
      'DATABASE_UNAVAILABLE',
    ];
    const answers = [answer, ...others];
    const told = codes.filter((code) => !answers.some(({ status }) => status === STATUSES[code]));
    applyDecorators(
      HttpCode(answer.status),
      setLimit(limit ?? null),
      setAccess({ access, roles: roles ?? null, token: token ?? null, fresh }),
      ApiOperation({ summary, ...(description === undefined ? {} : { description }), ...securityOf(access, token) }),
      ...answers.map(documentAnswer),
      ...documentProblems([...new Set(told)], showsPages),
      ...(showsPages ? [RouteConfig({ showsPages })] : []),
    )(target, method, descriptor);
  };
}

function documentAnswer({ status, description, schema, mediaType, files = [], headers = [] }: Answer) {
  const named = Object.fromEntries(headers.map((name) => [name, headerOf(name)]));
  return ApiResponse({
    status,
    description,
    ...(headers.length === 0 ? {} : { headers: named }),
    ...(schema === undefined ? {} : { standardSchema: schema }),
    ...(mediaType === undefined ? {} : { content: { [mediaType]: { schema: { type: 'string' } } } }),
    ...(files.length === 0 ? {} : { content: Object.fromEntries(files.map((type) => [type, { schema: FILE }])) }),
  });
}

function headerOf(name: keyof typeof HEADERS) {
  const { description, example } = HEADERS[name];
  return { description, schema: { type: 'string', example } } as const;
}

/** One response for each status; its schema lists the codes that it can bear. */
function documentProblems(codes: readonly Code[], showsPages: boolean) {
  const statuses = [...new Set(codes.map((code) => STATUSES[code]))];
  return statuses.map((status) => {
    const ofStatus = codes.filter((code) => STATUSES[code] === status);
    return ApiResponse({
      status,
      description: ofStatus.map((code) => `\`${code}\`: ${SENTENCES.en[code].title}.`).join('\n\n'),
      ...(status === 503 ? { headers: { 'Retry-After': headerOf('Retry-After') } } : {}),
      ...(status === 429 ? { headers: Object.fromEntries(LIMIT_HEADERS.map((name) => [name, headerOf(name)])) } : {}),
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
        ...(showsPages ? { 'text/html': { schema: { type: 'string' } } } : {}),
      },
    });
  });
}
