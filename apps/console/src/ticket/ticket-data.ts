import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { queryClient, readQueuesAnew } from '../api/query-client';

/** The complaint as this reader may see it, with what they may do to it. */
export function useTicket(ticketId: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['ticket', ticketId, 'whole', i18n.language],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/complaints/{ticketId}', { params: { path: { ticketId } }, signal })),
  });
}

export function useHistory(ticketId: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['ticket', ticketId, 'history', i18n.language],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/complaints/{ticketId}/history', { params: { path: { ticketId } }, signal })),
  });
}

export function useClocks(ticketId: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['ticket', ticketId, 'clocks', i18n.language],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/complaints/{ticketId}/sla', { params: { path: { ticketId } }, signal })),
  });
}

/** Something happened to it: everything that shows it is read anew. */
export function ticketChanged(ticketId: string): void {
  void queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] });
  readQueuesAnew();
}
