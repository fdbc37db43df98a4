import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Language, Scope } from '@nivaran/complaints';
import { type Directory, Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { StageName } from '@nivaran/sla';
import { DataSource } from 'typeorm';
import { CursorInvalid } from '../desk-queue/get-queue';
import { scopeValues } from '../reading/in-scope';
import { type Named, namedCategory, namedDesk, namedDistrict } from '../reading/named';
import { BREACHABLE } from './get-sla-report';
import { slaSql } from './groups';
import type { SlaReportRequest } from './sla-report-request';

/** The columns of the report, each with what it counts. */
const WHICH = {
  started: 'not cancelled',
  met: 'not cancelled and ended and not breached',
  late: 'not cancelled and ended and breached',
  running: 'not ended and not breached',
  overdue: 'not ended and breached',
  bounces: 'came_back',
} as const;
export const COUNTED = Object.keys(WHICH) as readonly (keyof typeof WHICH)[];
export type Counted = keyof typeof WHICH;

/** The stages behind one number of the SLA report. */
export interface SlaTicketsRequest extends SlaReportRequest {
  readonly counted: Counted;
  /** The row's group; null: of the row without one; undefined: of all rows. */
  readonly group?: string | null | undefined;
  readonly cursor: string | null;
  /** 1 to 1000. */
  readonly limit: number;
}

/** One stage of one ticket. Instants are ISO 8601. */
export interface SlaTicket {
  readonly ticketId: string;
  readonly stage: Named;
  readonly category: Named;
  readonly district: Named | null;
  /** Whose it is in the report: whose time it was, or who had the ticket when it breached. */
  readonly desk: Named | null;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  /** Counted time, once it has ended. */
  readonly usedMillis: number | null;
  readonly outcome: 'met' | 'late' | 'running' | 'overdue' | 'cancelled';
}

export interface SlaTicketPage {
  readonly items: readonly SlaTicket[];
  readonly nextCursor: string | null;
}

export class GetSlaTickets extends Query<SlaTicketPage> {
  constructor(
    readonly request: SlaTicketsRequest,
    readonly language: Language,
  ) {
    super();
  }
}

interface Row {
  readonly ticket_id: string;
  readonly instance: string;
  readonly stage: StageName;
  readonly category: string;
  readonly district_lgd: number | null;
  readonly desk: string | null;
  readonly started_at: Date;
  readonly due_at: Date | null;
  readonly ended_at: Date | null;
  readonly used_millis: string | null;
  readonly outcome: SlaTicket['outcome'];
}

@QueryHandler(GetSlaTickets)
export class GetSlaTicketsHandler implements IQueryHandler<GetSlaTickets> {
  constructor(
    private readonly source: DataSource,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CursorInvalid */
  async execute({ request, language }: GetSlaTickets): Promise<SlaTicketPage> {
    const { from, to, asOf, groupBy, scope, stages = BREACHABLE, counted, group, cursor, limit } = request;
    const directory = this.packs.current();
    // Who sees everything and asks for one district is answered from that district's part.
    const isOneDistrict = scope.kind === 'all' && groupBy === 'district' && group != null;
    const place: Scope = isOneDistrict ? { kind: 'desk', desk: '', districtLgd: Number(group) } : scope;
    const sql = slaSql('sla-tickets.sql', groupBy, place, directory).replace('{which}', WHICH[counted]);
    const rows = await this.source.query<Row[]>(sql, [
      ...[from, to, asOf ?? this.clock.now(), stages, ...scopeValues(place)],
      ...[group ?? null, group === undefined],
      ...placeOf(cursor),
      limit + 1, // one more tells whether there is a next page
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => ticketOf(row, directory, language)),
      nextCursor: last && rows.length > limit ? cursorOf(last) : null,
    };
  }
}

function ticketOf(row: Row, directory: Directory, language: Language): SlaTicket {
  return {
    ticketId: row.ticket_id,
    stage: { code: row.stage, name: directory.message(language, `stage.${row.stage}`) },
    category: namedCategory(directory, language, row.category),
    district: row.district_lgd === null ? null : namedDistrict(directory, language, row.district_lgd),
    desk: row.desk === null ? null : namedDesk(directory, language, row.desk),
    startedAt: row.started_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    usedMillis: row.ended_at === null || row.used_millis === null ? null : Number(row.used_millis),
    outcome: row.outcome,
  };
}

const cursorOf = ({ started_at, ticket_id, instance }: Row): string =>
  Buffer.from(JSON.stringify([started_at.toISOString(), ticket_id, instance])).toString('base64url');

function placeOf(cursor: string | null): readonly (string | null)[] {
  if (cursor === null) return [null, null, null];
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const [startedAt, ticketId, instance] = place;
    if (typeof startedAt !== 'string' || Number.isNaN(Date.parse(startedAt))) throw new CursorInvalid();
    if (typeof ticketId !== 'string' || !/^\d{11}$/.test(ticketId)) throw new CursorInvalid();
    if (typeof instance !== 'string' || !/^[A-Z]+-\d{1,6}$/.test(instance)) throw new CursorInvalid();
    return [startedAt, ticketId, instance];
  } catch {
    throw new CursorInvalid();
  }
}
