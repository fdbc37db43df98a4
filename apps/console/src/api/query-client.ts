import { type InfiniteData, type Query, QueryClient } from '@tanstack/react-query';
import { Refused } from './client';

/** Ends the session in this browser as soon as the server does not know it any more. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof Refused) && failures < 3,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** So many pages of a queue are read anew whenever something changes; of a longer one it is only said that it did. */
const LIVE_PAGES = 5;

/** Queues are not any more as they were read. */
export function readQueuesAnew(): void {
  void queryClient.invalidateQueries({ queryKey: ['queue'], predicate: (query) => !isLong(query) });
  void queryClient.invalidateQueries({ queryKey: ['queue'], predicate: isLong, refetchType: 'none' });
}

export function isLong({ state }: Pick<Query, 'state'>): boolean {
  const { pages } = (state.data ?? {}) as Partial<InfiniteData<unknown>>;
  return (pages?.length ?? 0) > LIVE_PAGES;
}
