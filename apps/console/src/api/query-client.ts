import { QueryClient } from '@tanstack/react-query';
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
