import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ALL_DESKS, binOf } from '../tickets/open-counts';
import { isOpen } from '../tickets/is-open';
import { QUEUE_VIEWS, type QueueReader, type QueueView, STATUSES_OF_VIEW } from './queue-view';

/** How many tickets each view of a queue shows. */
export type QueueCounts = Readonly<Record<QueueView, number>>;

export class GetQueueCounts extends Query<QueueCounts> {
  /** @param desk null: all desks, and what is on none */
  constructor(
    readonly desk: string | null,
    readonly reader: QueueReader,
  ) {
    super();
  }
}

const SQL = readFileSync(join(__dirname, 'queue-counts.sql'), 'utf8').replaceAll('{open}', isOpen());

interface CountRow {
  readonly view: string;
  readonly tickets: string;
}

@QueryHandler(GetQueueCounts)
export class GetQueueCountsHandler implements IQueryHandler<GetQueueCounts> {
  constructor(private readonly source: DataSource) {}

  async execute({ desk, reader: { account, now, endOfDay } }: GetQueueCounts): Promise<QueueCounts> {
    const rows = await this.source.query<CountRow[]>(SQL, [
      ...[desk ?? ALL_DESKS, account, now, binOf(now), endOfDay, binOf(endOfDay)],
    ]);
    const counted = new Map(rows.map(({ view, tickets }) => [view, Number(tickets)]));
    const sum = (names: readonly string[]) => names.reduce((total, name) => total + (counted.get(name) ?? 0), 0);
    const countOf = (view: QueueView) => sum(view in STATUSES_OF_VIEW ? statusesOf(view) : [view]);
    return Object.fromEntries(QUEUE_VIEWS.map((view) => [view, countOf(view)])) as Record<QueueView, number>;
  }
}

function statusesOf(view: QueueView): readonly string[] {
  return STATUSES_OF_VIEW[view as keyof typeof STATUSES_OF_VIEW].map((status) => `status ${status}`);
}
