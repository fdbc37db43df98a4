import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { EventStore, waitForPosition } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { type ReaderOf, type ReportGroup, type SlaReportRequest, ticketsProjection } from '@nivaran/read-models';
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../requests/language';
import { dateIn } from '../requests/time-zone';
import { actorOf } from '../session/actor-of';
import { scopeOfReader } from '../session/scope-of-reader';
import { type PeriodQuery, reportRequest } from './report-query';

/** What a request for figures asks for: its period in the pack's time zone, and no more than its reader's scope. */
@Injectable()
export class AskedReports {
  constructor(
    private readonly packs: Packs,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws InputInvalid */
  async of(
    query: PeriodQuery & { readonly groupBy?: ReportGroup },
    request: FastifyRequest,
  ): Promise<SlaReportRequest> {
    const { timeZone } = this.packs.current().pack;
    const asked = reportRequest(query, this.clock, timeZone);
    await this.caughtUp(query.position);
    return { ...asked, groupBy: query.groupBy ?? 'district', scope: this.scope(request) };
  }

  async caughtUp(position: number | undefined): Promise<void> {
    if (position !== undefined) await waitForPosition(this.store, ticketsProjection.name, position);
  }

  reader(request: FastifyRequest): ReaderOf {
    return { actor: actorOf(request), language: languageOf(request) };
  }

  scope(request: FastifyRequest): Scope {
    return scopeOfReader(this.reader(request), this.packs.current());
  }

  now(): Date {
    return this.clock.now();
  }

  /** The date (ISO) of a moment in the pack's time zone. */
  dayOf(moment: string): string {
    return dateIn(new Date(moment), this.packs.current().pack.timeZone);
  }
}
