import { Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { Sessions, SignIn } from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { type CodeBody, type CredentialsBody, codeBody, credentials } from './credentials';
import { type SessionAnswer, sessionAnswer, sessionAnswerOf } from './session-answers';
import { SessionCookies } from './session-cookies';
import { sessionOf, visitorOf } from './visitor';

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signingIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @Endpoint({
    summary: 'Sign in',
    description:
      'Sets a session cookie. It ends after 12 hours, or an hour without use. If the answer says what it `needs`, it opens nothing else before that.',
    access: 'open',
    answer: { status: 200, schema: sessionAnswer, description: 'Signed in.', headers: ['Set-Cookie'] },
    problems: ['SIGN_IN_FAILED', 'TOO_MANY_ATTEMPTS', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async signIn(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(credentials) body: CredentialsBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const device = request.headers['user-agent'] ?? '';
    const token = await this.signingIn.withPassword({ ...body, device }, visitorOf(request));
    await this.signingIn.outOf(this.cookies.tokenIn(request), request.ip);
    return this.opened(token, request, reply);
  }

  @Post('code')
  @Endpoint({
    summary: 'Show the second factor',
    description: 'A code of the authenticator app, or a recovery code; each is taken once.',
    access: 'signing-in',
    answer: { status: 200, schema: sessionAnswer, description: 'Signed in.', headers: ['Set-Cookie'] },
    problems: ['CODE_WRONG', 'TOO_MANY_ATTEMPTS', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async signInWithCode(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(codeBody) { code }: CodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const token = await this.signingIn.withCode(sessionOf(request), code, visitorOf(request));
    return this.opened(token, request, reply);
  }

  @Get()
  @Endpoint({
    summary: 'Who am I',
    access: 'signing-in',
    answer: { status: 200, schema: sessionAnswer, description: 'Who is signed in.' },
  })
  whoAmI(@QueryOf(languageQuery) _query: LanguageQuery, @Req() request: FastifyRequest): SessionAnswer {
    return sessionAnswerOf(sessionOf(request));
  }

  @Delete()
  @Endpoint({
    summary: 'Sign out',
    description: 'Ends the session of the cookie. Signing out without one is no fault.',
    access: 'open',
    answer: { status: 204, description: 'Nobody is signed in any more.' },
    problems: ['CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async signOut(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signingIn.outOf(this.cookies.tokenIn(request), request.ip);
    this.cookies.take(request, reply);
  }

  private async opened(token: string, request: FastifyRequest, reply: FastifyReply): Promise<SessionAnswer> {
    const session = await this.sessions.resolve(token);
    if (!session) throw new RequestRefused('SIGN_IN_REQUIRED'); // ended meanwhile, such as by an administrator
    this.cookies.give(request, reply, token);
    return sessionAnswerOf(session);
  }
}
