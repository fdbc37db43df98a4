import type { paths } from '../api/schema';

type Query = NonNullable<paths['/api/v1/queue']['get']['parameters']['query']>;
export type QueueView = NonNullable<Query['view']>;

/** What a queue is narrowed to. It stands in the address, so that a link shows the same to a colleague. */
export type QueueSearch = Pick<
  Query,
  'view' | 'desk' | 'category' | 'district' | 'channel' | 'stage' | 'status' | 'officer' | 'lodgedFrom' | 'lodgedBefore'
>;

export const QUEUE_VIEWS = [
  ...([
    'open',
    'mine',
    'mentioned',
    'unclaimed',
    'overdue',
    'today',
    'triage',
    'waiting',
    'appealed',
    'resolved',
    'raised',
  ] as const),
] satisfies QueueView[];
export const CHANNELS = ['web', 'phone', 'counter', 'import'] as const satisfies Query['channel'][];
export const STAGES = ['ROUTE', 'ACCEPT', 'ACT', 'RESOLVE', 'APPEAL'] as const satisfies Query['stage'][];

export const STATUSES = [
  ...(['lodged', 'triage', 'routed', 'accepted', 'awaitingCitizen', 'awaitingSource', 'resolved', 'appealed'] as const),
] satisfies Query['status'][];

/** What an address says; anything that it can't mean is left out. */
export function queueSearch(search: Record<string, unknown>): QueueSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);
  const oneOf = <T extends string>(choices: readonly T[], value: unknown) => choices.find((choice) => choice === value);
  const found = {
    view: oneOf(QUEUE_VIEWS, search['view']),
    desk: text(search['desk']),
    category: text(search['category']),
    district: Number.isInteger(search['district']) ? (search['district'] as number) : undefined,
    channel: oneOf(CHANNELS, search['channel']),
    stage: oneOf(STAGES, search['stage']),
    status: oneOf(STATUSES, search['status']),
    officer: text(search['officer']),
    lodgedFrom: day(search['lodgedFrom']),
    lodgedBefore: day(search['lodgedBefore']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
