import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ComplaintNotFound, OutOfScope } from '@nivaran/complaints';
import { type ComplaintView, GetComplaint, GetHistory, type HistoryEntry } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import type { Reading } from '../page/reading';

/** A complaint as the citizen reads it who has shown that its number is theirs. */
export interface OwnTicket {
  readonly whole: ComplaintView;
  /** Empty where it was not asked for. */
  readonly history: readonly HistoryEntry[];
}

@Injectable()
export class OwnTickets {
  constructor(private readonly queries: QueryBus) {}

  /**
   * undefined: it is not theirs, does not exist, or they have not shown a number; which of them, nobody is told. It is read from
   * the log itself, so that whoever has just sent it finds it.
   */
  async read(
    ticketId: string,
    { citizen }: FastifyRequest,
    { language }: Reading,
    { withHistory = false } = {},
  ): Promise<OwnTicket | undefined> {
    if (!citizen?.person) return undefined;
    const reader = { actor: { kind: 'citizen', id: citizen.person }, language } as const;
    try {
      const [whole, history] = await Promise.all([
        this.queries.execute(new GetComplaint(ticketId, reader)),
        withHistory ? this.queries.execute(new GetHistory(ticketId, reader)) : [],
      ]);
      return { whole, history };
    } catch (error) {
      if (error instanceof OutOfScope || error instanceof ComplaintNotFound) return undefined;
      throw error;
    }
  }
}

/** Whether the permissions table lets them do this now. */
export function may({ whole: { actions } }: OwnTicket, wanted: string): boolean {
  return actions.some(({ action, allowed }) => action === wanted && allowed);
}

/** The question that is open; null if none is. */
export function questionOf({ whole: { status }, history }: OwnTicket): string | null {
  if (status !== 'awaitingCitizen') return null;
  return history.findLast(({ type }) => type === 'InformationRequested')?.words ?? null;
}
