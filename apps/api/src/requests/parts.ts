import { createHash, randomUUID } from 'node:crypto';
import { type ExecutionContext, type ParamDecoratorEnhancer, createParamDecorator } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiQuery } from '@nestjs/swagger';
import { type ActionRequest, type IncidentRequest, type TicketId, parseTicketId } from '@nivaran/complaints';
import { AccountUnknown, isAccountId } from '@nivaran/identity';
import type { ReaderOf } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mayAnswer } from '../openapi/may-answer';
import type { Code } from '../problems/codes';
import { RequestRefused } from '../problems/errors';
import { actorOf } from '../session/actor-of';
import { incidentIdField, languageQuery } from './fields';
import { checked } from './input.pipe';
import { languageOf } from './language';

/** A part of the request that a handler asks for by decorator, and that documents itself. */
export function part(
  read: (request: FastifyRequest) => unknown,
  codes: readonly Code[],
  ...documents: MethodDecorator[]
) {
  const document: ParamDecoratorEnhancer = (target, method) => {
    mayAnswer(target, method, codes);
    const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (method === undefined || descriptor === undefined) return;
    for (const each of documents) each(target, method, descriptor);
  };
  return createParamDecorator(
    (_: undefined, context: ExecutionContext): unknown => read(context.switchToHttp().getRequest<FastifyRequest>()),
    [document],
  );
}

const ticketIdParameter = ApiParam({
  name: 'ticketId',
  description: '11 digits. Spaces, dashes and Hindi digits do no harm.',
  schema: { type: 'string', example: '26148297315' },
});
const TICKET_CODES = ['TICKET_ID_LENGTH', 'TICKET_ID_CHECK_DIGIT', 'COMPLAINT_NOT_FOUND'] as const;

const incidentIdParameter = ApiParam({
  name: 'incidentId',
  description: 'Spaces, dashes, Hindi digits and small letters do no harm.',
  schema: { type: 'string', example: 'INC-26-483920' },
});
const INCIDENT_CODES = ['INPUT_INVALID', 'INCIDENT_NOT_FOUND'] as const;
const incidentPath = z.object({ incidentId: incidentIdField });

const accountParameter = ApiParam({ name: 'account', schema: { type: 'string', example: 'officer.bhopal' } });

const keyHeader = (required: boolean) =>
  ApiHeader({
    name: 'Idempotency-Key',
    required,
    description:
      '1 to 255 printable characters, new and random for each request. The same request again gets the same answer.',
    schema: { type: 'string', maxLength: 255, example: '0197c3a4-6d52-7d1e-9c44-3f6d2a1b8e07' },
  });
const KEY_CODES = ['IDEMPOTENCY_KEY_INVALID', 'IDEMPOTENCY_KEY_REUSED', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'] as const;

const matchHeader = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The ETag of the complaint that you decided on.',
  schema: { type: 'string', example: '"4"' },
});

const noneMatchHeader = ApiHeader({
  name: 'If-None-Match',
  required: false,
  description: 'The ETag that the reader has: 304 while nothing has changed.',
  schema: { type: 'string', example: '"4"' },
});

const languageParameter = ApiQuery({
  name: 'lang',
  required: false,
  description: 'Language of problems; else Accept-Language decides.',
  schema: { type: 'string', enum: ['hi', 'en'] },
});

/** The ticket ID of the path. */
export const TicketIdOf = part(ticketIdOf, TICKET_CODES, ticketIdParameter);

/** Who reads, and in which language. */
export const Reader = part((request): ReaderOf => ({ actor: actorOf(request), language: languageOf(request) }), []);

/** The versions that the reader has, as the header lists them. */
export const IfNoneMatch = part(({ headers }) => headers['if-none-match'], [], noneMatchHeader);

/** The id under which this write is remembered. */
export const CommandId = part(commandIdOf, KEY_CODES, keyHeader(false));

/** An action on a complaint: which one, by whom, and on which version it was decided. */
export const ActionRequestOf = part(
  (request): ActionRequest => {
    checked(languageQuery, request.query);
    return {
      ticketId: ticketIdOf(request),
      actor: actorOf(request),
      commandId: commandIdOf(request),
      expectedVersion: versionSeen(request.headers['if-match']),
    };
  },
  [...TICKET_CODES, ...KEY_CODES, 'INPUT_INVALID', 'IF_MATCH_REQUIRED', 'IF_MATCH_INVALID', 'VERSION_STALE'],
  ticketIdParameter,
  keyHeader(false),
  matchHeader,
  languageParameter,
);

/** The same action on many complaints: by whom, and under which id all of it is remembered. */
export interface BulkRequest extends Pick<ActionRequest, 'actor' | 'commandId'> {
  /** For telling what went wrong with an item. */
  readonly http: FastifyRequest;
}

/** Many actions in one request. Without a key it could not be told, after a lost answer, which of them are done. */
export const BulkRequestOf = part(
  (http): BulkRequest => {
    checked(languageQuery, http.query);
    if (http.headers['idempotency-key'] === undefined) throw new RequestRefused('IDEMPOTENCY_KEY_REQUIRED');
    return { actor: actorOf(http), commandId: commandIdOf(http), http };
  },
  ['IDEMPOTENCY_KEY_REQUIRED', 'IDEMPOTENCY_KEY_INVALID', 'CROSS_ORIGIN', 'INPUT_INVALID'],
  keyHeader(true),
  languageParameter,
);

/** The account of the path. What cannot be one is not looked for: PostgreSQL refuses some of it. */
export const AccountIdOf = part(
  ({ params }): string => {
    const { account } = params as { account: string };
    if (!isAccountId(account)) throw new AccountUnknown(account);
    return account;
  },
  ['ACCOUNT_UNKNOWN'],
  accountParameter,
);

/** The incident of the path. */
export const IncidentIdOf = part(incidentIdOf, INCIDENT_CODES, incidentIdParameter);

/** An action on an incident, as one on a complaint. */
export const IncidentRequestOf = part(
  (request): IncidentRequest => {
    checked(languageQuery, request.query);
    return {
      incidentId: incidentIdOf(request),
      actor: actorOf(request),
      commandId: commandIdOf(request),
      expectedVersion: versionSeen(request.headers['if-match']),
    };
  },
  [...INCIDENT_CODES, ...KEY_CODES, 'IF_MATCH_REQUIRED', 'IF_MATCH_INVALID', 'VERSION_STALE'],
  incidentIdParameter,
  keyHeader(false),
  matchHeader,
  languageParameter,
);

/** @throws InputInvalid */
function incidentIdOf({ params }: FastifyRequest): string {
  return checked(incidentPath, params).incidentId;
}

/** @throws RequestRefused */
function ticketIdOf(request: FastifyRequest): TicketId {
  const parsed = parseTicketId((request.params as { ticketId: string }).ticketId);
  switch (parsed.kind) {
    case 'valid':
      return parsed.ticketId;
    case 'wrong-length':
      throw new RequestRefused('TICKET_ID_LENGTH', { digits: parsed.digits });
    case 'wrong-check-digit':
      throw new RequestRefused('TICKET_ID_CHECK_DIGIT');
  }
}

/** Keys of different people never meet; those of people who are not signed in share one room. @throws RequestRefused */
function commandIdOf({ headers, account, citizen }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (key === undefined) return `http-${randomUUID()}`;
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key)) throw new RequestRefused('IDEMPOTENCY_KEY_INVALID');
  const scoped = JSON.stringify(citizen?.person ? ['citizen', citizen.person, key] : [account?.id ?? null, key]);
  return `http-${createHash('sha256').update(scoped).digest('hex')}`;
}

/** @throws RequestRefused */
function versionSeen(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch === '') throw new RequestRefused('IF_MATCH_REQUIRED');
  const version = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (version === undefined) throw new RequestRefused('IF_MATCH_INVALID');
  return Number(version);
}
