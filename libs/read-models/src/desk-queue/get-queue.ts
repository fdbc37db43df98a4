import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Language, type Status } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { CLOCK, type Clock, NivaranError } from '@nivaran/platform';
import { type Named, namedCategory, namedDesk, namedDistrict, namedSource } from '../reading/named';
import { type TicketFilter, type TicketPlace, Tickets } from '../tickets/tickets';

/** Most urgent first. */
export interface QueueFilter extends TicketFilter {
  readonly cursor: string | null;
  /** 1 to 200. */
  readonly limit: number;
}

export interface QueueItem {
  readonly ticketId: string;
  readonly version: number;
  readonly status: Status;
  readonly category: Named;
  readonly district: Named | null;
  readonly accountableDesk: Named | null;
  readonly holderDesk: Named | null;
  readonly officer: string | null;
  readonly channel: string;
  readonly lodgedAt: string;
  /** Of the office's running clocks, the one that is due first; null while none runs, or only the citizen's. */
  readonly dueAt: string | null;
  readonly stage: Named | null;
  readonly overdue: boolean;
  /** What it waits for, and the incident whose end it waits for. */
  readonly source: Named | null;
  readonly incident: string | null;
  /** How often it went from one desk to another and back. */
  readonly bounces: number;
  /** The highest level that was ever told of it, by a clock or by hand; 0: none. */
  readonly raisedTo: number;
}

export interface QueuePage {
  readonly items: readonly QueueItem[];
  /** For the next page; null on the last one. */
  readonly nextCursor: string | null;
}

export class GetQueue extends Query<QueuePage> {
  constructor(
    readonly filter: QueueFilter,
    readonly language: Language,
  ) {
    super();
  }
}

export class CursorInvalid extends NivaranError {
  readonly code = 'CURSOR_INVALID';

  constructor() {
    super('The cursor is not one that a list gave. Start again without it.');
  }
}

@QueryHandler(GetQueue)
export class GetQueueHandler implements IQueryHandler<GetQueue> {
  constructor(
    private readonly tickets: Tickets,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CursorInvalid */
  async execute({ filter, language }: GetQueue): Promise<QueuePage> {
    const rows = await this.tickets.page(
      { ...filter, after: filter.cursor === null ? null : decodeCursor(filter.cursor) },
      filter.limit + 1, // one more tells whether there is a next page
    );
    const shown = rows.slice(0, filter.limit);
    const last = shown.at(-1);
    const directory = this.packs.current();
    const now = this.clock.now().getTime();
    return {
      items: shown.map((row) => ({
        ticketId: row.ticketId,
        version: row.version,
        status: row.status as Status,
        category: namedCategory(directory, language, row.category),
        district: row.districtLgd === null ? null : namedDistrict(directory, language, row.districtLgd),
        accountableDesk: row.accountable === null ? null : namedDesk(directory, language, row.accountable),
        holderDesk: row.holder === null ? null : namedDesk(directory, language, row.holder),
        officer: row.officer,
        channel: row.channel,
        lodgedAt: row.lodgedAt.toISOString(),
        dueAt: row.nextDueAt?.toISOString() ?? null,
        stage:
          row.nextStage === null
            ? null
            : { code: row.nextStage, name: directory.message(language, `stage.${row.nextStage}`) },
        overdue: row.overdue || (row.nextDueAt !== null && row.nextDueAt.getTime() <= now), // recorded by now or not
        source: row.source === null ? null : namedSource(directory, language, row.source),
        incident: row.incident,
        bounces: row.bounces,
        raisedTo: row.raisedTo,
      })),
      nextCursor: last && rows.length > shown.length ? encodeCursor(last) : null,
    };
  }
}

function encodeCursor({ nextDueAt, ticketId }: { nextDueAt: Date | null; ticketId: string }): string {
  return Buffer.from(JSON.stringify([nextDueAt?.toISOString() ?? null, ticketId])).toString('base64url');
}

function decodeCursor(cursor: string): TicketPlace {
  try {
    const [dueAt, ticketId] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string | null, unknown];
    const at = dueAt === null ? null : new Date(dueAt);
    if (typeof ticketId !== 'string' || !/^\d{11}$/.test(ticketId) || (at && Number.isNaN(at.getTime())))
      throw new CursorInvalid();
    return { dueAt: at, ticketId };
  } catch {
    throw new CursorInvalid();
  }
}
