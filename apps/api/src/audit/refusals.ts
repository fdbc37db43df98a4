import { Injectable } from '@nestjs/common';
import { type TicketId, parseTicketId } from '@nivaran/complaints';
import { Audit } from '@nivaran/identity';
import type { FastifyRequest } from 'fastify';
import { type Code, STATUSES } from '../problems/codes';
import { visitorOf } from '../session/visitor';

/** Steps of signing in that are still to come: nobody asked for what is not theirs. */
const NOT_REFUSED: readonly Code[] = ['SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_SETUP_NEEDED', 'NEW_PASSWORD_NEEDED'];

/** Remembers who was refused what. */
@Injectable()
export class Refusals {
  constructor(private readonly audit: Audit) {}

  /**
   * Notes a problem that says "you may not" to somebody who is signed in.
   * @param tickets what it was about, if the address does not say it
   * @throws StoreUnavailable
   */
  async note(code: Code, request: FastifyRequest, tickets: readonly TicketId[] = ticketsIn(request)): Promise<void> {
    const { account, method, routeOptions } = request;
    if (!account || STATUSES[code] !== 403 || NOT_REFUSED.includes(code)) return;
    const data = {
      ...{ account: account.id, code, method, route: routeOptions.url ?? '', ticketId: tickets[0] ?? null },
      ...(tickets.length > 1 && { tickets }),
    };
    await this.audit.record({ type: 'AccessRefused', data }, visitorOf(request));
  }
}

function ticketsIn({ params }: FastifyRequest): TicketId[] {
  const { ticketId } = (params ?? {}) as { ticketId?: string };
  const parsed = ticketId === undefined ? undefined : parseTicketId(ticketId);
  return parsed?.kind === 'valid' ? [parsed.ticketId] : [];
}
