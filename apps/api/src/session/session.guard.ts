import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Account, Sessions } from '@nivaran/identity';
import type { FastifyRequest } from 'fastify';
import { RequestRefused } from '../problems/errors';
import { accessOf } from './access';
import { sessionTokenOf } from './session-cookie';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; set by the guard, on routes that ask. */
    account?: Account;
  }
}

/** Stands before every route. Nothing is open unless it says so. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  /** @throws RequestRefused */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (access === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = sessionTokenOf(request);
    const account = token === undefined ? undefined : await this.sessions.resolve(token);
    if (account) request.account = account;
    // Whoever comes with a session that is over means to act as staff: nothing is done in another name instead.
    else if (access === 'signed-in' || token !== undefined) throw new RequestRefused('SIGN_IN_REQUIRED');
    return true;
  }
}
