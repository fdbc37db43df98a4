import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { OwnAccount, Sessions } from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { type LanguageQuery, isUuid, languageQuery, noInput } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { type CodeBody, type PasswordChange, codeBody, passwordChange } from '../session/credentials';
import { SessionCookies } from '../session/session-cookies';
import { sessionOf, visitorOf } from '../session/visitor';
import { type OwnSessions, type RecoveryCodes, ownSessions, recoveryCodes, secondFactorSetup } from './account-answers';

/** What everybody does with their own account. An access token opens none of it. */
@Controller('api/v1/account')
export class AccountController {
  constructor(
    private readonly own: OwnAccount,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('password')
  @Endpoint({
    summary: 'Choose another password',
    description: 'At least 12 characters, and hard to guess. All other sessions of the account end.',
    access: 'signing-in',
    answer: { status: 204, description: 'The new one holds from now on.' },
    problems: ['PASSWORD_WRONG', 'PASSWORD_TOO_WEAK', 'TOO_MANY_ATTEMPTS', 'SECOND_FACTOR_NEEDED', 'CROSS_ORIGIN'],
  })
  async changePassword(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(passwordChange) { current, next }: PasswordChange,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const session = sessionOf(request);
    if (session.needs === 'second-factor') throw new RequestRefused('SECOND_FACTOR_NEEDED');
    await this.own.changePassword(session, current, next, visitorOf(request));
  }

  @Post('second-factor')
  @Endpoint({
    summary: 'Set up a second factor',
    description: 'Answers a secret for an authenticator app. It counts once its first code was shown.',
    access: 'signing-in',
    fresh: true,
    answer: { status: 200, schema: secondFactorSetup, description: 'For the app. It is not shown again.' },
    problems: ['SECOND_FACTOR_THERE', 'CROSS_ORIGIN'],
  })
  beginSecondFactor(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(noInput) _body: object,
    @Req() request: FastifyRequest,
  ): Promise<{ secret: string; uri: string }> {
    return this.own.beginSecondFactor(sessionOf(request));
  }

  @Post('second-factor/confirm')
  @Endpoint({
    summary: 'Confirm the second factor with its first code',
    description: 'From now on signing in asks for a code. All other sessions of the account end.',
    access: 'signing-in',
    fresh: true,
    answer: {
      status: 200,
      schema: recoveryCodes,
      description: 'Codes for a lost device, each taken once. They are not shown again.',
      headers: ['Set-Cookie'],
    },
    problems: ['CODE_WRONG', 'NO_SECOND_FACTOR', 'SECOND_FACTOR_THERE', 'TOO_MANY_ATTEMPTS', 'CROSS_ORIGIN'],
  })
  async confirmSecondFactor(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(codeBody) { code }: CodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodes> {
    const { token, recoveryCodes: codes } = await this.own.confirmSecondFactor(
      ...([sessionOf(request), code, visitorOf(request)] as const),
    );
    this.cookies.give(request, reply, token);
    return { recoveryCodes: [...codes] };
  }

  @Delete('second-factor')
  @Endpoint({
    summary: 'Do without the second factor',
    description: 'Not for administrators, the state cell and the national desk.',
    token: 'never',
    fresh: true,
    answer: { status: 204, description: 'Signing in asks for no code any more.' },
    problems: ['SECOND_FACTOR_KEPT', 'NO_SECOND_FACTOR', 'CROSS_ORIGIN'],
  })
  async removeSecondFactor(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.own.removeSecondFactor(sessionOf(request), visitorOf(request));
  }

  @Post('recovery-codes')
  @Endpoint({
    summary: 'Make new recovery codes',
    description: 'Those before them are no longer taken.',
    token: 'never',
    fresh: true,
    answer: { status: 200, schema: recoveryCodes, description: 'They are not shown again.' },
    problems: ['NO_SECOND_FACTOR', 'CROSS_ORIGIN'],
  })
  async makeRecoveryCodes(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(noInput) _body: object,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodes> {
    return { recoveryCodes: [...(await this.own.newRecoveryCodes(sessionOf(request), visitorOf(request)))] };
  }

  @Get('sessions')
  @Endpoint({
    summary: 'List my sessions',
    token: 'never',
    answer: { status: 200, schema: ownSessions, description: 'Open sessions, the last used first.' },
  })
  async listSessions(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): Promise<OwnSessions> {
    const { id, account } = sessionOf(request);
    const sessions = await this.sessions.list(account.id);
    return { items: sessions.map((session) => ({ ...session, current: session.id === id })) };
  }

  @Delete('sessions/:sessionId')
  @Endpoint({
    summary: 'End one of my sessions',
    token: 'never',
    fresh: true,
    answer: { status: 204, description: 'It opens nothing any more.' },
    problems: ['SESSION_UNKNOWN', 'CROSS_ORIGIN'],
  })
  async endSession(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Param('sessionId') sessionId: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { account } = sessionOf(request);
    const wasThere = isUuid(sessionId) && (await this.own.revokeSession(account.id, sessionId, visitorOf(request)));
    if (!wasThere) throw new RequestRefused('SESSION_UNKNOWN');
  }
}
