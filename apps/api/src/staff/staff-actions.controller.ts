import { Controller, Delete, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { Accounts, OwnAccount, Sessions, Staff } from '@nivaran/identity';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { sessionList } from '../account/account-answers';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { type LanguageQuery, isUuid, languageQuery, noInput } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { AccountIdOf } from '../requests/parts';
import { sessionOf, visitorOf } from '../session/visitor';
import { type TemporaryPassword, temporaryPassword } from './staff-answers';

const FOR_ADMINS = { roles: ['admin'], token: 'never' } as const;
const DONE_BY_ADMINS = { ...FOR_ADMINS, fresh: true } as const;
const WRITES = ['CROSS_ORIGIN', 'STORE_UNAVAILABLE'] as const;

/** What an administrator does about an account of somebody else. */
@Controller('api/v1/staff/:account')
export class StaffActionsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly own: OwnAccount,
    private readonly staff: Staff,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('disable')
  @Endpoint({
    summary: 'Disable an account',
    description: 'It is signed out everywhere, its access tokens end, and it cannot sign in any more.',
    ...DONE_BY_ADMINS,
    answer: { status: 204, description: 'Nobody can use it.' },
    problems: [...WRITES, 'OWN_ACCOUNT'],
  })
  async disableAccount(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @AccountIdOf() id: string,
    @JsonBody(noInput) _body: object,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    assertNotOwn(id, request);
    await this.accounts.disable(id, visitorOf(request), this.clock.now());
  }

  @Post('enable')
  @Endpoint({
    summary: 'Enable an account again',
    ...DONE_BY_ADMINS,
    answer: { status: 204, description: 'Its owner can sign in again.' },
    problems: WRITES,
  })
  async enableAccount(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @AccountIdOf() id: string,
    @JsonBody(noInput) _body: object,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.accounts.enable(id, visitorOf(request));
  }

  @Post('reset-password')
  @Endpoint({
    summary: 'Give an account a new password',
    description: 'To be changed within three days. Its sessions and access tokens end.',
    ...DONE_BY_ADMINS,
    answer: { status: 200, schema: temporaryPassword, description: 'The password. It is not shown again.' },
    problems: [...WRITES, 'OWN_ACCOUNT'],
  })
  async resetPassword(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @AccountIdOf() id: string,
    @JsonBody(noInput) _body: object,
    @Req() request: FastifyRequest,
  ): Promise<TemporaryPassword> {
    assertNotOwn(id, request);
    return { account: id, password: await this.accounts.resetPassword(id, visitorOf(request), this.clock.now()) };
  }

  @Post('reset-second-factor')
  @Endpoint({
    summary: 'Take an account’s second factor away',
    description: 'For a lost device without recovery codes. Make sure who asks. Its sessions and access tokens end.',
    ...DONE_BY_ADMINS,
    answer: { status: 204, description: 'Its owner sets up another one, where their role asks for it.' },
    problems: [...WRITES, 'OWN_ACCOUNT'],
  })
  async resetSecondFactor(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @AccountIdOf() id: string,
    @JsonBody(noInput) _body: object,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    assertNotOwn(id, request);
    await this.accounts.resetSecondFactor(id, visitorOf(request));
  }

  @Get('sessions')
  @Endpoint({
    summary: 'List an account’s sessions',
    ...FOR_ADMINS,
    answer: { status: 200, schema: sessionList, description: 'Open sessions, the last used first.' },
  })
  async listSessionsOf(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @AccountIdOf() id: string,
  ): Promise<z.infer<typeof sessionList>> {
    await this.staff.member(id);
    return { items: await this.sessions.list(id) };
  }

  @Delete('sessions/:sessionId')
  @Endpoint({
    summary: 'End a session of an account',
    ...DONE_BY_ADMINS,
    answer: { status: 204, description: 'It opens nothing any more.' },
    problems: ['SESSION_UNKNOWN', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async endSessionOf(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @AccountIdOf() id: string,
    @Param('sessionId') sessionId: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const wasThere = isUuid(sessionId) && (await this.own.revokeSession(id, sessionId, visitorOf(request)));
    if (!wasThere) throw new RequestRefused('SESSION_UNKNOWN');
  }
}

/** What one does with one's own sign-in, one does as its owner: with the present password and the present code. */
function assertNotOwn(id: string, request: FastifyRequest): void {
  if (id === sessionOf(request).account.id) throw new RequestRefused('OWN_ACCOUNT');
}
