import { Controller, Get, Inject, Post, Put, Req } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import { Accounts, Staff, assertStanding } from '@nivaran/identity';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { AccountIdOf } from '../requests/parts';
import { sessionOf, visitorOf } from '../session/visitor';
import {
  type StaffMemberAnswer,
  type StaffPage,
  type TemporaryPassword,
  staffMember,
  staffMemberAnswer,
  staffPage,
  temporaryPassword,
} from './staff-answers';
import {
  type AccountChange,
  type NewAccountBody,
  type StaffQuery,
  accountChange,
  newAccount,
  staffQuery,
} from './staff-input';

const FOR_ADMINS = { roles: ['admin'], token: 'never' } as const;
/** At a computer that was left alone nobody makes an account for themselves. */
const CHANGED_BY_ADMINS = { ...FOR_ADMINS, fresh: true } as const;

/** Who works here: accounts, and where each of them stands. */
@Controller('api/v1/staff')
export class StaffController {
  constructor(
    private readonly accounts: Accounts,
    private readonly staff: Staff,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List accounts',
    ...FOR_ADMINS,
    answer: { status: 200, schema: staffPage, description: 'A page in the order of account names.' },
    problems: ['CURSOR_INVALID'],
  })
  async listStaff(@QueryOf(staffQuery) query: StaffQuery): Promise<StaffPage> {
    const { desk = null, role = null, cursor, limit } = query;
    const after = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
    if (after !== null && !/^[a-z0-9._-]{1,60}$/.test(after)) throw new RequestRefused('CURSOR_INVALID');
    const found = await this.staff.page({ desk, role, after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(staffMemberAnswer),
      nextCursor: last && found.length > limit ? Buffer.from(last.id).toString('base64url') : null,
    };
  }

  @Post()
  @Endpoint({
    summary: 'Make an account',
    description: 'Answers a password that must be changed within three days.',
    ...CHANGED_BY_ADMINS,
    answer: { status: 201, schema: temporaryPassword, description: 'Made. The password is not shown again.' },
    problems: [
      ...(['ACCOUNT_TAKEN', 'OPEN_ID_TAKEN', 'DESK_FOR_ROLE', 'CROSS_ORIGIN'] as const),
      ...(['STORE_UNAVAILABLE', 'NO_PACK_IN_FORCE'] as const),
    ],
  })
  async makeAccount(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(newAccount) { account: id, ...standing }: NewAccountBody,
    @Req() request: FastifyRequest,
  ): Promise<TemporaryPassword> {
    assertStanding(standing.role, standing.desk, this.packs.current());
    const password = await this.accounts.create({ id, ...standing }, visitorOf(request), this.clock.now());
    return { account: id, password };
  }

  @Get(':account')
  @Endpoint({
    summary: 'Read an account',
    ...FOR_ADMINS,
    answer: { status: 200, schema: staffMember, description: 'The account.' },
  })
  async readAccount(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @AccountIdOf() id: string,
  ): Promise<StaffMemberAnswer> {
    return staffMemberAnswer(await this.staff.member(id));
  }

  @Put(':account')
  @Endpoint({
    summary: 'Change an account',
    description:
      'Name, role, desk and sign-on; without `openId` the sign-on stays as it is. After a change of more than the name its owner signs in anew, and its access tokens end.',
    ...CHANGED_BY_ADMINS,
    answer: { status: 200, schema: staffMember, description: 'The account as it is now.' },
    problems: [
      ...(['OPEN_ID_TAKEN', 'OWN_ACCOUNT', 'DESK_FOR_ROLE'] as const),
      ...(['CROSS_ORIGIN', 'STORE_UNAVAILABLE', 'NO_PACK_IN_FORCE'] as const),
    ],
  })
  async changeAccount(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @AccountIdOf() id: string,
    @JsonBody(accountChange) change: AccountChange,
    @Req() request: FastifyRequest,
  ): Promise<StaffMemberAnswer> {
    const isOwn = id === sessionOf(request).account.id;
    const { openId } = change;
    const isOfSignIn = isOwn && openId !== undefined && openId !== (await this.staff.member(id)).openId;
    if (isOwn && (change.role !== 'admin' || isOfSignIn)) throw new RequestRefused('OWN_ACCOUNT');
    assertStanding(change.role, change.desk, this.packs.current());
    await this.accounts.change(id, change, visitorOf(request));
    return staffMemberAnswer(await this.staff.member(id));
  }
}
