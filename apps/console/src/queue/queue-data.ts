import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { isLong, queryClient } from '../api/query-client';
import type { QueueSearch } from './queue-search';

const PAGE = 100;
const TICKETS = ['queue', 'tickets'];

/** The tickets of a queue, most urgent first, page by page. */
export function useQueue(search: QueueSearch) {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: [...TICKETS, search, i18n.language],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/queue', {
          params: { query: { ...search, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Infinity, // it is told when it changes
    refetchOnMount: (query) => !isLong(query),
    refetchOnWindowFocus: (query) => !isLong(query),
    refetchOnReconnect: (query) => !isLong(query),
  });
}

/** Reads a queue anew from its first page, of which many were read. */
export function beginQueueAnew(): void {
  void queryClient.resetQueries({ queryKey: TICKETS, type: 'active' });
}

/** How many tickets each view of a desk's queue has. */
export function useQueueCounts(desk: string | undefined) {
  return useQuery({
    queryKey: ['queue', 'counts', desk ?? null],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/queue/counts', { params: { query: desk === undefined ? {} : { desk } }, signal })),
  });
}
