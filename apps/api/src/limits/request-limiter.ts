import { type Limit, type RequestCounts, type Standing, customerOf } from '@nivaran/identity';
import type { Logger } from '@nivaran/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefused } from '../problems/errors';
import { isFromHere } from '../requests/from-here';
import { isRead } from '../requests/is-read';
import type { RouteLimit } from './limit-of-route';
import type { RequestLimits } from './request-limits';

/** Counts requests, and refuses those that are too many. */
export class RequestLimiter {
  private hasWarned = false;

  /** @param limits null: nobody is limited */
  constructor(
    private readonly counts: RequestCounts,
    private readonly limits: RequestLimits | null,
    private readonly logger: Logger,
  ) {}

  /**
   * Counts a request by its account, or by its address if it has none, and tells the client where it stands. Whoever
   * works on this machine itself is not counted by address: that would be the address of all that run here.
   * @throws RequestRefused TOO_MANY_REQUESTS
   */
  count(route: RouteLimit | null, request: FastifyRequest, reply: FastifyReply): void {
    const { account } = request;
    if (this.limits === null || route === 'none' || (!account && isFromHere(request))) return;
    this.warnOfProxy(request);
    const by = account ? 'account' : 'address';
    const limits = this.limits[by];
    const basic = isRead(request.method) ? 'read' : 'write';
    const kind = route !== null && limits[route] ? route : basic;
    const limit = limits[kind] ?? limits[basic];
    const name = `${by}-${kind}`;
    const standing = this.counts.take(name, limit, account ? account.id : customerOf(request.ip));
    reply.headers(headersOf(name, limit, standing));
    if (standing.exceeded) throw new RequestRefused('TOO_MANY_REQUESTS', { by, retryAfter: standing.reset });
  }

  /** Without its word everybody behind a proxy counts as one: whoever runs Nivaran must hear of it before they do. */
  private warnOfProxy({ ip, socket, headers }: FastifyRequest): void {
    if (this.hasWarned || headers['x-forwarded-for'] === undefined || ip !== socket.remoteAddress) return;
    this.hasWarned = true;
    this.logger.warn(
      'Requests come through a proxy that NIVARAN_TRUSTED_PROXIES does not name: all of them count as from one address.',
    );
  }
}

/** draft-ietf-httpapi-ratelimit-headers-10: what the limit is, and what is left of it. */
function headersOf(name: string, limit: Limit, { remaining, reset }: Standing): Record<string, string> {
  return {
    'ratelimit-policy': `"${name}";q=${limit.points};w=${limit.duration}`,
    ratelimit: `"${name}";r=${remaining};t=${reset}`,
  };
}
