import type { Query } from '@nestjs/cqrs';
import type { Scope } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import {
  GetAgeing,
  GetQueue,
  GetQueueCounts,
  GetSlaReport,
  GetSlaTickets,
  GetSlaTrend,
  QUEUE_VIEWS,
  type QueuePage,
  type SlaReportRequest,
  filterOfView,
} from '@nivaran/read-models';

export type Ask = <Result>(query: Query<Result>) => Promise<Result>;

/** Something that people ask, again and again, each time a little otherwise. `aim`: of the 99th percentile, in ms. */
export interface Question {
  readonly name: string;
  readonly aim: number;
  readonly times: number;
  readonly ask: (ask: Ask, turn: number) => Promise<unknown>;
}

const DAY = 86_400_000;
const EVERYTHING = { status: null, category: null, officer: null, dueBefore: null } as const;
const ALL: Scope = { kind: 'all' };

/** @param midnight at which tomorrow begins in India */
export function questions({ pack }: Directory, now: Date, midnight: Date): readonly Question[] {
  const desks = pack.desks.map(({ id }) => id);
  const districts = pack.desks.flatMap(({ id, districtLgd }) => (districtLgd === null ? [] : [{ id, districtLgd }]));
  const desk = (turn: number) => desks[turn % desks.length] ?? null;
  const reader = { account: 'officer.bhopal.1', now, endOfDay: midnight };
  const month: Pick<SlaReportRequest, 'from' | 'to' | 'asOf' | 'scope'> = {
    ...{ from: new Date(midnight.getTime() - 30 * DAY), to: midnight, asOf: null, scope: ALL },
  };
  const ofDistrict = (turn: number): Scope => {
    const { id, districtLgd } = districts[turn % districts.length] ?? { id: '', districtLgd: 0 };
    return { kind: 'desk', desk: id, districtLgd };
  };
  const groups = ['district', 'desk', 'tier', 'category', 'stage', 'officer'] as const;
  return [
    {
      ...{ name: 'queue: first page of a desk, by view', aim: 10, times: 2000 },
      ask: (ask, turn) => {
        const view = QUEUE_VIEWS[turn % QUEUE_VIEWS.length] ?? 'open';
        const filter = { ...EVERYTHING, ...filterOfView(view, reader), desk: desk(turn) };
        return ask(new GetQueue({ ...filter, cursor: null, limit: 100 }, 'hi'));
      },
    },
    {
      ...{ name: 'queue: a later page of a desk', aim: 10, times: 1000 },
      ask: async (ask, turn) => {
        const filter = { ...EVERYTHING, desk: desk(turn), limit: 100 };
        return ask(new GetQueue({ ...filter, cursor: cursors.get(desk(turn)) ?? null }, 'hi')).then((page) => {
          cursors.set(desk(turn), page.nextCursor);
        });
      },
    },
    {
      ...{ name: 'queue: all desks, one category or district', aim: 10, times: 1000 },
      ask: (ask, turn) =>
        ask(
          new GetQueue(
            {
              ...{ ...EVERYTHING, desk: null, cursor: null, limit: 100 },
              ...(turn % 2 === 0
                ? { category: pack.categories[turn % pack.categories.length]?.code ?? null }
                : { district: districts[turn % districts.length]?.districtLgd ?? null }),
            },
            'en',
          ),
        ),
    },
    {
      ...{ name: 'queue: counts of all views of a desk', aim: 10, times: 1000 },
      ask: (ask, turn) => ask(new GetQueueCounts(desk(turn), reader)),
    },
    ...groups.map((groupBy): Question => ({
      ...{ name: `SLA report of 30 days by ${groupBy}`, aim: 300, times: 200 },
      ask: (ask) => ask(new GetSlaReport({ ...month, groupBy }, 'en')),
    })),
    ...(['district', 'tier'] as const).map((groupBy): Question => ({
      ...{ name: `SLA report of 365 days by ${groupBy}`, aim: 300, times: 100 },
      ask: (ask) => ask(new GetSlaReport({ ...month, from: new Date(midnight.getTime() - 365 * DAY), groupBy }, 'en')),
    })),
    {
      ...{ name: 'SLA report of 30 days of one district, for its supervisor', aim: 300, times: 104 },
      ask: (ask, turn) => ask(new GetSlaReport({ ...month, scope: ofDistrict(turn), groupBy: 'category' }, 'en')),
    },
    {
      ...{ name: 'SLA report of 30 days by district, as of a day', aim: 2000, times: 40 },
      ask: (ask, turn) =>
        ask(
          new GetSlaReport(
            { ...month, groupBy: 'district', asOf: new Date(midnight.getTime() - (1 + (turn % 20)) * DAY) },
            'en',
          ),
        ),
    },
    {
      ...{ name: 'trend of 365 days by week', aim: 300, times: 100 },
      ask: (ask) => ask(new GetSlaTrend({ ...month, from: new Date(midnight.getTime() - 365 * DAY), step: 'week' })),
    },
    {
      ...{ name: 'age of open tickets by district', aim: 300, times: 200 },
      ask: (ask) => ask(new GetAgeing('district', ALL, 'en')),
    },
    {
      ...{ name: 'the first 200 tickets behind a number', aim: 300, times: 100 },
      ask: (ask, turn) =>
        ask(
          new GetSlaTickets(
            {
              ...{ ...month, groupBy: 'district', counted: turn % 2 === 0 ? 'late' : 'met', cursor: null, limit: 200 },
              group: String(districts[turn % districts.length]?.districtLgd ?? ''),
            },
            'en',
          ),
        ),
    },
  ];
}

/** Where each desk's queue was left. */
const cursors = new Map<string | null, QueuePage['nextCursor']>();
