import { useQuery } from '@tanstack/react-query';
import { Refused, answer, api } from '../api/client';
import { queryClient } from '../api/query-client';
import type { Session } from '../api/schema';
import { forgetDrafts } from '../ticket/draft';

const KEY = ['session'];

/** Who is signed in; null: nobody. */
export function useSession() {
  return useQuery({ queryKey: KEY, queryFn: readSession, staleTime: 60_000 });
}

async function readSession(): Promise<Session | null> {
  try {
    return await answer(api.GET('/api/v1/session'));
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) return null;
    throw error;
  }
}

export function setSession(session: Session | null): void {
  if (session === null) {
    queryClient.clear();
    forgetDrafts();
  }
  queryClient.setQueryData(KEY, session);
}

/** The session ended on the server, such as after an hour without use. */
export function endedBy(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'SIGN_IN_REQUIRED';
}

export async function signOut(): Promise<void> {
  await answer(api.DELETE('/api/v1/session'));
  setSession(null);
}
