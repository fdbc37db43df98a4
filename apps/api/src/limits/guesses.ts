import { Inject, Injectable } from '@nestjs/common';
import { ComplaintNotFound } from '@nivaran/complaints';
import { RequestCounts, customerOf } from '@nivaran/identity';
import type { FastifyRequest } from 'fastify';
import { RequestRefused } from '../problems/errors';
import { isFromHere } from '../requests/from-here';
import { LIMITS, type RequestLimits } from './request-limits';

/**
 * Numbers of complaints cannot be tried out: an address that asked for too many which do not exist is not told any more of those
 * that do. A number that was mistyped does not come so far: its check digit is wrong.
 */
@Injectable()
export class Guesses {
  constructor(
    private readonly counts: RequestCounts,
    @Inject(LIMITS) private readonly limits: RequestLimits | null,
  ) {}

  /** @throws RequestRefused TOO_MANY_REQUESTS, and as `find` does */
  async watch<Found>(request: FastifyRequest, find: () => Promise<Found>): Promise<Found> {
    const { limits } = this;
    if (limits === null || request.account || isFromHere(request)) return find();
    const key = customerOf(request.ip);
    const standing = this.counts.look('guesses', limits.guesses, key);
    if (standing.exceeded) throw new RequestRefused('TOO_MANY_REQUESTS', { by: 'address', retryAfter: standing.reset });
    try {
      return await find();
    } catch (error) {
      if (error instanceof ComplaintNotFound) this.counts.take('guesses', limits.guesses, key);
      throw error;
    }
  }
}
