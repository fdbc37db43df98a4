import { Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { STAFF_ROLES } from '@nivaran/complaints';
import { Accounts, Sessions } from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { type LanguageQuery, languageQuery, text } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { giveSession, sessionTokenOf, takeSession } from './session-cookie';

/** Longer ones are refused before they are hashed. A password is taken as it is, spaces included. */
const LONGEST_PASSWORD = 200;

const credentials = z.strictObject({
  account: text(1, 100).meta({ example: 'officer.bhopal' }),
  password: z.string().max(LONGEST_PASSWORD).meta({ format: 'password', maxLength: LONGEST_PASSWORD }),
});

const sessionAnswer = z
  .object({
    account: z.string().meta({ example: 'officer.bhopal' }),
    name: z.string(),
    role: z.enum(STAFF_ROLES),
    desk: z.string().nullable(),
  })
  .meta({ id: 'Session' });
type SessionAnswer = z.infer<typeof sessionAnswer>;

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  @Post()
  @Endpoint({
    summary: 'Sign in',
    description: 'Sets a session cookie for 12 hours, which is the only key to everything that is not open to all.',
    access: 'open',
    answer: { status: 200, schema: sessionAnswer, description: 'Signed in.', headers: ['Set-Cookie'] },
    problems: ['SIGN_IN_FAILED', 'CROSS_ORIGIN'],
  })
  async signIn(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(credentials) { account: id, password }: z.infer<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const { name, role, desk } = await this.accounts.signIn(id, password);
    const previous = sessionTokenOf(request);
    if (previous !== undefined) await this.sessions.end(previous);
    giveSession(request, reply, await this.sessions.create(id));
    return { account: id, name, role, desk };
  }

  @Get()
  @Endpoint({
    summary: 'Who am I',
    answer: { status: 200, schema: sessionAnswer, description: 'Who is signed in.' },
  })
  whoAmI(@QueryOf(languageQuery) _query: LanguageQuery, @Req() { account }: FastifyRequest): SessionAnswer {
    if (!account) throw new RequestRefused('SIGN_IN_REQUIRED');
    return { account: account.id, name: account.name, role: account.role, desk: account.desk };
  }

  @Delete()
  @Endpoint({
    summary: 'Sign out',
    description: 'Ends the session of the cookie. Signing out without one is no fault.',
    access: 'open',
    answer: { status: 204, description: 'Nobody is signed in any more.' },
    problems: ['CROSS_ORIGIN'],
  })
  async signOut(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = sessionTokenOf(request);
    if (token !== undefined) await this.sessions.end(token);
    takeSession(request, reply);
  }
}
