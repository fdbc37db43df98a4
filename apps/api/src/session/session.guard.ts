import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import {
  type Account,
  AccessTokens,
  type Citizen,
  CitizenSessions,
  type Need,
  type Session,
  Sessions,
  type TokenScope,
} from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RouteLimit, limitOfRoute } from '../limits/limit-of-route';
import { RequestLimiter } from '../limits/request-limiter';
import type { Code } from '../problems/codes';
import { RequestRefused } from '../problems/errors';
import { isRead } from '../requests/is-read';
import { type AccessRule, accessRuleOf } from './access';
import { accessTokenOf } from './bearer';
import { SessionCookies } from './session-cookies';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; set by the guard, on routes that ask. */
    account?: Account;
    /** Their session, unless they came with an access token. */
    session?: Session;
    /** A citizen who proved a mobile number; never together with an account. */
    citizen?: Citizen;
  }
}

const NEEDED: Readonly<Record<Need, Code>> = {
  'second-factor': 'SECOND_FACTOR_NEEDED',
  'second-factor-setup': 'SECOND_FACTOR_SETUP_NEEDED',
  'new-password': 'NEW_PASSWORD_NEEDED',
};

/** Stands before every route. Nothing is open unless it says so. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    private readonly citizens: CitizenSessions,
    private readonly limiter: RequestLimiter,
    private readonly cookies: SessionCookies,
  ) {}

  /** @throws RequestRefused */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    await this.admit(accessRuleOf(handler), limitOfRoute(handler), request, reply);
    return true;
  }

  /** Also for routes that are no controller's. @throws RequestRefused */
  async admit(rule: AccessRule, limit: RouteLimit | null, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      await this.recognize(rule, request);
    } finally {
      // Whoever was refused is counted as well: by account if it is known by now, else by address.
      this.limiter.count(limit, request, reply);
    }
  }

  private async recognize(rule: AccessRule, request: FastifyRequest): Promise<void> {
    if (rule.access === 'open') return;
    if (rule.access === 'visitor') return this.byNumber(rule, request);
    const { authorization } = request.headers;
    const cookie = this.cookies.tokenIn(request);
    if (authorization !== undefined) await this.byToken(authorization, rule, request);
    else if (cookie !== undefined) await this.bySession(cookie, rule, request);
    else await this.byNumber(rule, request);
    if (rule.access === 'citizen' && !request.citizen) throw new RequestRefused('NUMBER_NOT_PROVED');
    const { account } = request;
    if (account && rule.roles !== null && !rule.roles.includes(account.role))
      throw new RequestRefused('ROLE_MAY_NOT', { roles: rule.roles.join(' ') });
  }

  /** Whoever comes with a session that is over means to act as staff: nothing is done in another name instead. */
  private async bySession(cookie: string, { access, fresh }: AccessRule, request: FastifyRequest): Promise<void> {
    const session = await this.sessions.resolve(cookie);
    if (!session) throw new RequestRefused('SIGN_IN_REQUIRED');
    request.account = session.account;
    request.session = session;
    if (session.needs !== null && access !== 'signing-in') throw new RequestRefused(NEEDED[session.needs]);
    if (fresh && !session.isFresh) throw new RequestRefused('SIGN_IN_AGAIN');
  }

  /** A proved number opens what is for citizens. One whose time is over is nobody's, who may still do what anybody may. */
  private async byNumber({ access }: AccessRule, request: FastifyRequest): Promise<void> {
    const token = this.cookies.citizenTokenIn(request);
    const isForCitizens = access === 'party' || access === 'citizen' || access === 'anybody' || access === 'visitor';
    const citizen = token === undefined || !isForCitizens ? undefined : await this.citizens.resolve(token);
    if (citizen) request.citizen = citizen;
    else if (access === 'citizen') throw new RequestRefused('NUMBER_NOT_PROVED');
    else if (access !== 'anybody' && access !== 'visitor') throw new RequestRefused('SIGN_IN_REQUIRED');
  }

  private async byToken(header: string, { access, token: scope }: AccessRule, request: FastifyRequest): Promise<void> {
    const token = accessTokenOf(header);
    const found = token === undefined ? undefined : await this.tokens.resolve(token);
    if (!found) throw new RequestRefused('ACCESS_TOKEN_INVALID');
    request.account = found.account;
    if (scope === 'never' || access === 'signing-in') throw new RequestRefused('SESSION_ONLY');
    const needed: TokenScope = scope ?? (isRead(request.method) ? 'read' : 'write');
    if (!found.scopes.includes(needed)) throw new RequestRefused('ACCESS_TOKEN_SCOPE', { scope: needed });
  }
}
